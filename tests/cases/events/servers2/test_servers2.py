"""The `url` of version 2 is taken apart, and put together again."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

Golden = Callable[[str], ModuleType]


def test_addresses(golden: Golden) -> None:
    """The scheme stays what was written, also where the protocol is another one."""
    first, second, third = golden("weather.events.servers").SERVERS
    url = first.url({"region": "eu"})
    assert url == "kafka-secure://broker.eu.example.com:9092/path/x"
    assert (second.protocol, second.url()) == ("ws", "wss://sockets.example.com")
    assert (third.host, third.path) == ("broker.example.com", "/vhost")
    assert third.url() == "amqp://broker.example.com/vhost"


def test_security(golden: Golden) -> None:
    """Schemes are named, with their scopes."""
    first = golden("weather.events.servers").SERVERS[0]
    found = [(one.name, one.kind, one.scopes) for one in first.security]
    assert found == [
        ("scram", "scramSha256", ()),
        ("certificates", "X509", ()),
        ("token", "httpApiKey", ("read",)),
    ]
    assert golden("weather.events.events").RAIN.servers == ("first", "second")
