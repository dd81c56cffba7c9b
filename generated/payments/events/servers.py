"""Where the brokers of the events of Payments are."""

from __future__ import annotations

from ...runtime.events import Server

SERVERS = (Server(name="broker", protocol="amqp", host="localhost:5672"),)
