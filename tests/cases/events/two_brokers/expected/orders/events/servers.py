"""Where the brokers of the events of Orders are."""

from __future__ import annotations

from ...runtime.events import Server

SERVERS = (
    Server(name="kafka", protocol="kafka", host="localhost"),
    Server(name="rabbit", protocol="amqp", host="localhost"),
)
