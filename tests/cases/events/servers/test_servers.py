"""Servers are data: addresses with their variables, and ways in."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

Golden = Callable[[str], ModuleType]


def _servers(golden: Golden) -> dict[str, Any]:
    return {server.name: server for server in golden("weather.events.servers").SERVERS}


def test_addresses(golden: Golden) -> None:
    """Values go before defaults, and what has neither must be given."""
    servers = _servers(golden)
    assert servers["local"].url() == "kafka://localhost"
    assert servers["stream"].url() == "kafka-secure://kafka.example.com:9092"
    assert servers["browsers"].url() == "wss://sockets.example.com/feed"
    test = servers["test"]
    assert test.url({"vhost": "w"}) == "amqps://dev.broker.example.com:5671/w"
    prod = test.url({"vhost": "w", "stage": "prod", "port": "1"})
    assert prod == "amqps://prod.broker.example.com:1/w"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "test: variable 'vhost' has no value"),
        ({"vhost": "w", "stage": "qa"}, "cannot be 'qa', but dev, prod"),
        ({"host": "w"}, "no variable is called 'host'"),
    ],
)
def test_no_address(golden: Golden, values: dict[str, str], words: str) -> None:
    """A variable is missing, is another one, or has a value that it cannot have."""
    with pytest.raises(ValueError, match=words):
        _servers(golden)["test"].url(values)


def test_what_servers_say(golden: Golden) -> None:
    """Security, schema registry, words."""
    servers = _servers(golden)
    test = servers["test"]
    assert (test.protocol_version, test.description) == ("0-9-1", 'Of one "stage".')
    assert [(one.name, one.kind) for one in test.security] == [
        ("login", "userPassword"),
        ("http", "http"),
        ("oauth2", "oauth2"),
    ]
    assert test.security[1].facts == (("scheme", "bearer"), ("bearerFormat", "JWT"))
    assert test.security[2].scopes == ("read", "write")
    assert dict(test.security[2].facts) == {
        "clientCredentials.tokenUrl": "https://id.example.com/token"
    }
    stream = servers["stream"]
    assert stream.schema_registry == "https://registry.example.com"
    assert stream.schema_registry_vendor == "confluent"


def test_where_an_address_is(golden: Golden) -> None:
    """A channel may be on some servers only."""
    events = golden("weather.events.events")
    assert events.RAIN.servers == ("stream", "local")
    assert events.SHINE.servers == ()
