"""Where the brokers of the events of Weather are."""

from __future__ import annotations

from ...runtime.events import Server, ServerSecurity, ServerVariable

SERVERS = (
    Server(
        name="first",
        protocol="kafka-secure",
        host="broker.{region}.example.com:9092",
        path="/path/x",
        scheme="{scheme}",
        variables=(
            ServerVariable(name="scheme", default="kafka-secure"),
            ServerVariable(name="region", enum=("eu", "us")),
        ),
        security=(
            ServerSecurity(name="scram", kind="scramSha256"),
            ServerSecurity(name="certificates", kind="X509"),
            ServerSecurity(
                name="token",
                kind="httpApiKey",
                scopes=("read",),
                facts=(("name", "X-Token"), ("in", "header")),
            ),
        ),
    ),
    Server(name="second", protocol="ws", host="sockets.example.com", scheme="wss"),
    Server(name="third", protocol="amqp", host="broker.example.com", path="/vhost"),
)
