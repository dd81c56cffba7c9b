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
        ("HTTPS://Users", "users:443", True),
        ("unix:/run/my users:99999", "unix:/run/my users:99999", False),
        ("unix-abstract:my users", "unix-abstract:my users", False),
        ("vsock:2:100000", "vsock:2:100000", False),
        ("ipv4:10.0.0.1:1,10.0.0.2:2", "ipv4:10.0.0.1:1,10.0.0.2:2", False),
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
        "https://users:http",
        "https://users:-1",
        "https://users:",
        "https://[::1",
    ],
)
def test_addresses_that_are_none(text: str) -> None:
    """What would be dropped is refused, without a secret in the message."""
    with pytest.raises(ValueError) as caught:
        parse(text)
    assert str(caught.value) == "a gRPC address is https://host:port and nothing else"


@pytest.mark.parametrize(
    "text, message",
    [
        ("http://users:99999", "'users:99999' is no gRPC address: ports end at 65535"),
        ("users:65536", "'users:65536' is no gRPC address: ports end at 65535"),
        ("[::1]:70000", "'[::1]:70000' is no gRPC address: ports end at 65535"),
        ("https://users:0", "'users:0' is no gRPC address: ports begin at 1"),
        ("users:0", "'users:0' is no gRPC address: ports begin at 1"),
        ("users:-1", "'users:-1' is no gRPC address: ports begin at 1"),
        (
            "ipv4:10.0.0.1:70000,10.0.0.2:1",
            "'ipv4:10.0.0.1:70000,10.0.0.2:1' is no gRPC address: ports end at 65535",
        ),
        (
            "ann:secret@users:65536",
            "'users:65536' is no gRPC address: ports end at 65535",
        ),
        (
            "https://us\ners:1",
            "'us\\ners:1' is no gRPC address: it has white space in it",
        ),
        ("users :1", "'users :1' is no gRPC address: it has white space in it"),
        ("users:1\n", "'users:1\\n' is no gRPC address: it has white space in it"),
    ],
)
def test_what_no_server_can_listen_at(text: str, message: str) -> None:
    """gRPC would take the port modulo 65536, or say at the first call what is wrong."""
    with pytest.raises(ValueError) as caught:
        parse(text)
    assert str(caught.value) == message
