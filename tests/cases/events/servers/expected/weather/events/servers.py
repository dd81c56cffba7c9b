"""Where the brokers of the events of Weather are."""

from __future__ import annotations

from ...runtime.events import Server, ServerSecurity, ServerVariable

SERVERS = (
    Server(
        name="test",
        protocol="amqps",
        host="{stage}.broker.example.com:{port}",
        path="/{vhost}",
        protocol_version="0-9-1",
        description='Of one "stage".',
        variables=(
            ServerVariable(
                name="stage",
                default="dev",
                enum=("dev", "prod"),
                description="Which one.",
            ),
            ServerVariable(name="port", default="5671"),
            ServerVariable(name="vhost"),
        ),
        security=(
            ServerSecurity(name="login", kind="userPassword"),
            ServerSecurity(
                name="http",
                kind="http",
                facts=(("scheme", "bearer"), ("bearerFormat", "JWT")),
            ),
            ServerSecurity(
                name="oauth2",
                kind="oauth2",
                scopes=("read", "write"),
                facts=(("clientCredentials.tokenUrl", "https://id.example.com/token"),),
            ),
        ),
    ),
    Server(
        name="stream",
        protocol="kafka-secure",
        host="kafka.example.com:9092",
        schema_registry="https://registry.example.com",
        schema_registry_vendor="confluent",
    ),
    Server(name="local", protocol="kafka", host="localhost"),
    Server(name="phones", protocol="mqtt5", host="phones.example.com"),
    Server(name="browsers", protocol="wss", host="sockets.example.com", path="/feed"),
    Server(name="more", protocol="MQTT5", host="more.example.com"),
)
