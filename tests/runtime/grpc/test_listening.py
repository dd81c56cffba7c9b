"""Where a server listens: what is no address, and why one cannot be had."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest

from codegen.runtime.grpc.listening import target_of
from codegen.runtime.grpc.serving import GrpcServer


@pytest.mark.parametrize(
    ("address", "kind", "message"),
    [
        ("[::]:99999", ValueError, "is no gRPC address: ports end at 65535"),
        ("[::]:65536", ValueError, "is no gRPC address: ports end at 65535"),
        ("[::]:-1", ValueError, "is no gRPC address: ports begin at 0"),
        ("[::]:1 ", ValueError, "is no gRPC address: it has white space in it"),
        ("http://[::]:1", ValueError, "is no address of a server"),
        ("localhost", ValueError, "is no address of a server"),
        (":50051", ValueError, "is no address of a server"),
        ("::", ValueError, "is no address of a server"),
        ("", ValueError, "is no address of a server"),
        (50051, TypeError, "must be host:port or unix:path, not int"),
    ],
)
def test_what_no_server_can_listen_at(
    address: str, kind: type[Exception], message: str
) -> None:
    """gRPC would take a port modulo 65536, or another one than was meant."""
    with pytest.raises(kind) as caught:
        GrpcServer(address)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "address",
    ["[::]:0", "0.0.0.0:65535", "localhost:1", "unix:my file:70000", "vsock:-1:70000"],
)
def test_what_a_server_can_listen_at(address: str) -> None:
    GrpcServer(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "203.0.113.1", "nobody.invalid", "a..b"])
def test_what_cannot_be_had(host: str) -> None:
    """Somebody has it, it is of another machine, there is none: as the system says it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(RuntimeError) as caught:
            asyncio.run(GrpcServer(f"{host}:{port}").start())
        with pytest.raises((OSError, UnicodeError)) as plain, socket.socket() as tried:
            socket.getaddrinfo(host, port)
            tried.bind((host, port))
    wanted = getattr(plain.value, "strerror", None) or str(plain.value)
    assert str(caught.value) == f"{host}:{port} cannot be listened at: {wanted}"


def test_a_socket_file_that_cannot_be_had(tmp_path: Path) -> None:
    address = f"unix:{tmp_path}/missing/file"
    with pytest.raises(RuntimeError) as caught:
        asyncio.run(GrpcServer(address).start())
    said = f"{address} cannot be listened at: the log of gRPC says why"
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("address", "plain", "tls"),
    [
        ("[::]:0", "[::1]:7", "https://localhost:7"),
        ("0.0.0.0:0", "127.0.0.1:7", "https://localhost:7"),
        ("127.0.0.1:7", "127.0.0.1:7", "https://127.0.0.1:7"),
        ("unix-server:7", "unix-server:7", "https://unix-server:7"),
        ("unix:/run/file", "unix:/run/file", "unix:/run/file"),
    ],
)
def test_how_it_is_called(address: str, plain: str, tls: str) -> None:
    """Certificates are for names, and hardly for the address of a loopback."""
    assert target_of(address, 7, tls=False) == plain
    assert target_of(address, 7, tls=True) == tls
