"""Where a server listens: its address, held to what gRPC can do, and how to call it."""

from __future__ import annotations

import re
import socket

from ..limits import wrong_type
from .connecting import check_target, has_host

_WANTED = "host:port or unix:path"
_HOST_AND_PORT = re.compile(r"(\[[^][]+\]|[^][:/]+):[0-9]+")
_EVERYWHERE = {"[::]": "[::1]", "0.0.0.0": "127.0.0.1"}


def check_address(owner: str, address: object) -> None:
    """Refuse an *address* at which no server can listen; *owner* was given it.

    Raises:
        TypeError: It is no text.
        ValueError: It is neither host and port nor gRPC's own (`unix:`, `vsock:`), or
            there is no such port: gRPC would take it modulo 65536.
    """
    if not isinstance(address, str):
        raise wrong_type(owner, "address", _WANTED, address)
    check_target(address, first_port=0)
    if has_host(address) and not _HOST_AND_PORT.fullmatch(address):
        raise ValueError(f"{address!r} is no address of a server: it is {_WANTED}")


def target_of(address: str, port: int, *, tls: bool) -> str:
    """Return what a client on this machine calls, where *port* was had at *address*."""
    if not has_host(address):
        return address
    host = address.rpartition(":")[0]
    if not tls:
        return f"{_EVERYWHERE.get(host, host)}:{port}"
    # Certificates are for names: one that is for this machine is for that.
    return f"https://{'localhost' if host in _EVERYWHERE else host}:{port}"


def why(address: str) -> str:
    """Return what keeps a server from listening at *address*, in words of the system.

    gRPC has told only its own log.
    """
    if has_host(address):
        host, _, port = address.rpartition(":")
        try:
            _listen(host.strip("[]"), int(port))
        except OSError as error:
            return error.strerror or str(error)
        except UnicodeError as error:  # of a name that cannot be one
            return str(error)
    return "the log of gRPC says why"


def _listen(host: str, port: int) -> None:
    """Take the address for a moment.

    Raises:
        OSError: It cannot be had.
    """
    flags = socket.AI_PASSIVE
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    for family, kind, protocol, _, place in found:
        with socket.socket(family, kind, protocol) as tried:
            # As gRPC does: connections that ended a moment ago are no hindrance.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(place)
