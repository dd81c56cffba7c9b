"""Addresses of gRPC services, in all the ways they are written."""

from __future__ import annotations

import pytest

from codegen.runtime.grpc.connecting import Address, parse


@pytest.mark.parametrize(
    ("text", "target", "tls"),
    [
        ("users:50051", "users:50051", False),
        ("users", "users", False),
        ("[::1]:50051", "[::1]:50051", False),
        ("dns:///users:50051", "dns:///users:50051", False),
        ("unix:///run/users.sock", "unix:///run/users.sock", False),
        ("http://users:50051", "users:50051", False),
        ("http://users:50051/", "users:50051", False),
        ("http://users", "users:80", False),
        ("https://users:50051", "users:50051", True),
        ("HTTPS://users", "users:443", True),
        ("https://[::1]:50051", "[::1]:50051", True),
    ],
)
def test_addresses(text: str, target: str, tls: bool) -> None:
    """Plain targets go to gRPC as they stand; of URLs, only `https` means TLS."""
    assert parse(text) == Address(target=target, tls=tls)


@pytest.mark.parametrize(
    "text",
    [
        "https://",
        "https:///users",
        "https://:50051",
        "https://users:50051/v1",
        "https://users?x=1",
        "https://users#x",
        "https://ann:secret@users:50051",
    ],
)
def test_addresses_that_are_none(text: str) -> None:
    """What would be dropped is refused, without a secret in the message."""
    with pytest.raises(ValueError) as caught:
        parse(text)
    assert str(caught.value) == "a gRPC address is https://host:port and nothing else"


def test_a_port_that_is_none() -> None:
    """As urllib words it."""
    with pytest.raises(ValueError) as caught:
        parse("http://users:99999")
    assert str(caught.value) == "Port out of range 0-65535"
