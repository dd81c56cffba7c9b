"""Where the brokers of the events of Orders stream are."""

from __future__ import annotations

from ....runtime.events import Server

SERVERS = (Server(name="cluster", protocol="kafka", host="localhost:9092"),)
