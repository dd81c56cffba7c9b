"""Sockets of httpcore2 that know when an attempt must end.

httpcore2 limits single reads and writes, so that an answer which trickles is never too
late. But it hands each timeout through to the socket without a look at it. So here a
`timeout` is not a span of time: it is the end of the attempt, in monotonic seconds, and
each operation may take what is left until then. Where each read has a time of its own,
as those of a stream have, it is a `Span`.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Iterable
from ssl import SSLContext
from typing import Any

import httpcore2

Options = Iterable[httpcore2.SOCKET_OPTION]


class Span(float):
    """Seconds that each operation may take."""


class Stream(httpcore2.NetworkStream):
    """One connection.

    Attributes:
        unanswered: Whether nothing was read since the last write.
    """

    def __init__(self, inner: httpcore2.NetworkStream, *, nested: bool = False) -> None:
        """Read and write through *inner*; *nested* is TLS inside of TLS."""
        self._inner = inner
        self._nested = nested
        self.unanswered = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read at most *max_bytes*."""
        got = self._inner.read(max_bytes, left_until(timeout, httpcore2.ReadTimeout))
        self.unanswered = False
        return got

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of *buffer*."""
        self.unanswered = True
        if self._nested:  # the socket would take it for bytes of the outer TLS
            left = left_until(timeout, httpcore2.WriteTimeout)
            self._inner.write(buffer, left)
            return
        sock: socket.socket = self._inner.get_extra_info("socket")
        rest = memoryview(buffer)
        try:
            while rest:
                sock.settimeout(left_until(timeout, httpcore2.WriteTimeout))
                rest = rest[sock.send(rest) :]
        except TimeoutError as error:
            raise httpcore2.WriteTimeout(error) from error
        except OSError as error:
            raise httpcore2.WriteError(error) from error

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Stream:
        """Return the connection with TLS on it; it is closed if that fails."""
        nested = self._inner.get_extra_info("ssl_object") is not None
        try:
            left = left_until(timeout, httpcore2.ConnectTimeout)
            inner = self._inner.start_tls(ssl_context, server_hostname, left)
        except BaseException:
            self.close()
            raise
        return Stream(inner, nested=nested)

    def get_extra_info(self, info: str) -> Any:
        """Return what is known about the connection."""
        return self._inner.get_extra_info(info)


class Backend(httpcore2.NetworkBackend):
    """Opens connections.

    Looking a name up is the one thing that cannot be cut short: the system's resolver
    takes no timeout. What it took counts.
    """

    def __init__(self) -> None:
        """Connect with what httpcore2 has."""
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options | None = None,
    ) -> Stream:
        """Try one address of *host* after the other, each with its share of the time."""
        addresses = _addresses(host, port)
        while True:
            address, *addresses = addresses
            left = left_until(timeout, httpcore2.ConnectTimeout)
            share = None if left is None else left / (len(addresses) + 1)
            try:
                return Stream(
                    self._inner.connect_tcp(
                        address, port, share, local_address, socket_options
                    )
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if not addresses:
                    raise


def left_until(end: float | None, late: type[Exception]) -> float | None:
    """Return the seconds until *end*; it is *late* if none are left."""
    if end is None or isinstance(end, Span):
        return end
    left = end - time.monotonic()
    if left <= 0:
        raise late("the time is over")
    return left


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError(error) from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
