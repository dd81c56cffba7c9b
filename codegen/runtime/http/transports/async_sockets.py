"""Sockets of httpcore2 on the transports of asyncio, at half the price of anyio's.

A `timeout` for connecting is a moment, as in `sockets`; reading and writing have none,
because the task that waits is cancelled when its time is over.
"""

from __future__ import annotations

import asyncio
import select
import socket
from collections.abc import Coroutine
from ssl import SSLContext
from typing import Any, TypeVar, cast

import httpcore2

from .sockets import Options, left_until

T = TypeVar("T")

_PAUSE_AT = 256 * 2**10
_SECONDS_AHEAD = 0.25
"""After which the next address is tried beside the last one (RFC 8305, 5)."""


class AsyncStream(httpcore2.AsyncNetworkStream):
    """One connection of an event loop.

    Attributes:
        unanswered: Whether nothing was read since the last write.
    """

    def __init__(self, incoming: Incoming, transport: asyncio.Transport) -> None:
        """Read from *incoming* what *transport* gets."""
        self._incoming = incoming
        self._transport = transport
        self.unanswered = False

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read at most *max_bytes*, nothing at the end."""
        got = await self._incoming.read(max_bytes)
        self.unanswered = False
        return got

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of *buffer*."""
        self.unanswered = True
        if self._transport.is_closing():
            raise httpcore2.WriteError("the connection is closed")
        self._transport.write(buffer)
        await self._incoming.drained()

    async def aclose(self) -> None:
        """Close the connection at once.

        A polite end would wait until all was sent, to a peer that may not read.
        """
        self._transport.abort()

    def abort(self) -> None:
        """Close it at once."""
        self._transport.abort()

    async def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> AsyncStream:
        """Return the connection with TLS on it; it is closed if that fails."""
        loop = asyncio.get_running_loop()
        try:
            secured = await _connecting(
                loop.start_tls(
                    self._transport,
                    self._incoming,
                    ssl_context,
                    server_hostname=server_hostname,
                ),
                timeout,
            )
        except BaseException:
            self._transport.abort()
            raise
        if secured is None:
            raise httpcore2.ConnectError("the connection was lost")
        self._incoming.transport = secured
        return AsyncStream(self._incoming, secured)

    def get_extra_info(self, info: str) -> Any:
        """Return what is known about the connection."""
        if info == "is_readable":
            return self._incoming.waiting or self._readable()
        named = {"client_addr": "sockname", "server_addr": "peername"}
        return self._transport.get_extra_info(named.get(info, info))

    def _readable(self) -> bool:
        """Whether something came that the loop had no time to look at."""
        if self._transport.is_closing():
            return True
        sock = self._transport.get_extra_info("socket")
        if not hasattr(select, "poll"):  # Windows, where any number may be asked about
            return bool(select.select([sock], [], [], 0)[0])
        poll = select.poll()
        poll.register(sock, select.POLLIN)
        return bool(poll.poll(0))


class AsyncBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections of the running event loop."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options | None = None,
    ) -> AsyncStream:
        """Connect to *host*, whose addresses are tried one beside the other."""
        return await _connecting(_connect(host, port), timeout)


class Incoming(asyncio.Protocol):
    """What came in on a connection, for the one task that reads it.

    Attributes:
        transport: The transport that it came from; with TLS, the one above it.
    """

    transport: asyncio.Transport

    def __init__(self) -> None:
        """Nothing came yet."""
        self._buffer = bytearray()
        self._paused = False
        self._ended = False
        self._error: Exception | None = None
        self._reader: asyncio.Future[None] | None = None
        self._full: asyncio.Future[None] | None = None

    @property
    def waiting(self) -> bool:
        """Whether there is anything to read, and be it the end."""
        return self._ended or bool(self._buffer)

    async def read(self, max_bytes: int) -> bytes:
        """Return what came, nothing at the end."""
        if not self.waiting:
            self._reader = asyncio.get_running_loop().create_future()
            await self._reader
        if not self._buffer:
            if self._error is not None:
                raise httpcore2.ReadError(self._error) from self._error
            return b""
        got = bytes(self._buffer[:max_bytes])
        del self._buffer[:max_bytes]
        if self._paused and not self._buffer:
            self._paused = False
            if not self.transport.is_closing():
                self.transport.resume_reading()
        return got

    async def drained(self) -> None:
        """Wait until what was written is not too much for the peer."""
        if self._full is not None:
            await asyncio.shield(self._full)
        if self._error is not None:
            raise httpcore2.WriteError(self._error) from self._error

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Keep *data* until it is read."""
        self._buffer += data
        self._wake()
        if len(self._buffer) > _PAUSE_AT and not self._paused:
            self._paused = True
            self.transport.pause_reading()

    def eof_received(self) -> None:
        """Keep in mind that nothing follows; the transport closes itself."""
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell whoever waits."""
        self._ended = True
        self._error = exc
        self._wake()
        self.resume_writing()

    def pause_writing(self) -> None:
        """Let writers wait."""
        self._full = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        """Let them go on."""
        full, self._full = self._full, None
        if full is not None and not full.done():
            full.set_result(None)

    def _wake(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None and not reader.done():
            reader.set_result(None)


async def _connect(host: str, port: int) -> AsyncStream:
    """Connect to *host*: to one address, or to the first of several that answers."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(address[0]) for *_, address in found))
    if len(addresses) == 1:
        return await _connect_to(addresses[0], port)
    running: set[asyncio.Task[AsyncStream]] = set()
    lost: BaseException | None = None
    won: AsyncStream | None = None
    try:
        while won is None and (addresses or running):
            if addresses:
                running.add(loop.create_task(_connect_to(addresses.pop(0), port)))
            ahead = _SECONDS_AHEAD if addresses else None
            await asyncio.wait(
                running, timeout=ahead, return_when=asyncio.FIRST_COMPLETED
            )
            for one in [task for task in running if task.done()]:
                running.remove(one)
                lost = one.exception()
                if lost is None:
                    won = one.result()
                    break
    finally:
        try:
            await _call_off(running)
        except BaseException:  # cut off just now: nobody will use it
            if won is not None:
                won.abort()
            raise
    if won is not None:
        return won
    assert lost is not None
    raise lost


async def _call_off(running: set[asyncio.Task[AsyncStream]]) -> None:
    """Cancel who still tries; who just made it closes again."""
    for one in running:
        one.cancel()
    for outcome in await asyncio.gather(*running, return_exceptions=True):
        if isinstance(outcome, AsyncStream):
            await outcome.aclose()


async def _connect_to(address: str, port: int) -> AsyncStream:
    loop = asyncio.get_running_loop()
    transport, incoming = await loop.create_connection(Incoming, address, port)
    return AsyncStream(incoming, transport)


async def _connecting(step: Coroutine[Any, Any, T], end: float | None) -> T:
    """Return what *step* gives before *end*; its errors are those of connecting."""
    try:
        left = left_until(end, httpcore2.ConnectTimeout)
    except httpcore2.ConnectTimeout:
        step.close()
        raise
    try:
        async with asyncio.timeout(left):
            return await step
    except TimeoutError as error:
        raise httpcore2.ConnectTimeout(error) from error
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError(error) from error
