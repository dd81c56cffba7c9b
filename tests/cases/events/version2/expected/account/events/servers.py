"""Where the brokers of the events of Account are."""

from __future__ import annotations

from ...runtime.events import Server

SERVERS = (Server(name="one", protocol="mqtt", host="broker.example.com"),)
