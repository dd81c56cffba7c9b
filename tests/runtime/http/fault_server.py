"""A server on loopback that misbehaves as it is told, and counts what reached it."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")

PATIENCE = 10.0
"""Seconds until a test gives up on what must happen."""

GONE = (ConnectionError, asyncio.IncompleteReadError, TimeoutError, ssl.SSLError)


@dataclass(frozen=True, kw_only=True)
class Received:
    """One request that came whole."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class Wire:
    """One connection, as a behaviour sees it."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.reader, self.writer = reader, writer
        self.open = True

    async def send(self, raw: bytes) -> None:
        """Send bytes as they are."""
        self.writer.write(raw)
        await self.writer.drain()

    async def close(self) -> None:
        """Say nothing more (FIN)."""
        self.open = False

    async def reset(self) -> None:
        """Break the connection off (RST)."""
        sock = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.open = False
        self.writer.transport.abort()

    async def until_gone(self) -> None:
        """Wait for the client to hang up, or to send what it must not."""
        await self.reader.read(1)
        self.open = False

    async def trickle(self, pieces: Iterable[bytes]) -> None:
        """Send piece after piece, in no hurry, until the client hangs up."""
        gone = asyncio.ensure_future(self.reader.read(1))
        try:
            for piece in pieces:
                await self.send(piece)
                if (await asyncio.wait([gone], timeout=0.02))[0]:
                    break
        finally:
            gone.cancel()
            self.open = False


Behaviour = Callable[[Wire], Awaitable[None]]


@dataclass
class FaultServer:
    """Runs in a thread of its own; use it with `with`.

    Attributes:
        tls: Its certificate, None to speak plainly.
        on_accept: What it does with a connection before any request.
        script: What it does with the requests, one after the other; the last one stays.
        received: The requests that came whole.
        accepted: Connections that were made.
    """

    tls: ssl.SSLContext | None = None
    on_accept: Behaviour | None = None
    script: list[Behaviour] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    accepted: int = 0
    _open: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def does(self, *script: Behaviour) -> None:
        """Do this with the next requests."""
        self.script = list(script)

    def count(self, method: str) -> int:
        """How many requests of a method came."""
        return [one.method for one in self.received].count(method)

    def wait_for_requests(self, number: int) -> None:
        """Wait until so many requests came."""
        self._wait(lambda: len(self.received) >= number, f"{number} requests")

    def wait_until_left(self) -> None:
        """Wait until no connection is open."""
        self._wait(lambda: self._open == 0, "no connection")

    @property
    def url(self) -> str:
        """Its address."""
        return f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self._server = self._run(
            asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self.tls)
        )
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    def _run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        running = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        return running.result(PATIENCE)

    async def _stop(self) -> None:
        self._server.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _wait(self, reached: Callable[[], bool], what: str) -> None:
        with self._changed:
            assert self._changed.wait_for(reached, PATIENCE), f"waited for {what}"

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._count(opened=1, accepted=1)
        wire = Wire(reader, writer)
        try:
            with suppress(*GONE, asyncio.CancelledError):
                if self.on_accept is not None:
                    await self.on_accept(wire)
                while wire.open:
                    received = await _read_request(reader)
                    behaviour = self._next(received)
                    await behaviour(wire)
        finally:
            writer.close()
            with suppress(*GONE, asyncio.CancelledError):
                await writer.wait_closed()
            self._count(opened=-1)

    def _next(self, received: Received) -> Behaviour:
        with self._changed:
            self.received.append(received)
            self._changed.notify_all()
            return self.script.pop(0) if len(self.script) > 1 else self.script[0]

    def _count(self, *, opened: int, accepted: int = 0) -> None:
        with self._changed:
            self._open += opened
            self.accepted += accepted
            self._changed.notify_all()


async def _read_request(reader: asyncio.StreamReader) -> Received:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, target, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    if headers.get("transfer-encoding") == "chunked":
        body = await _read_chunks(reader)
    else:
        body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Received(method=method, target=target, headers=headers, body=body)


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while True:
        size = int((await reader.readuntil(b"\r\n")).strip(), 16)
        body += (await reader.readexactly(size + 2))[:-2]
        if not size:
            return body


def answer(
    status: int = 200, body: bytes = b"", /, length: int | None = None, **fields: str
) -> bytes:
    """An answer; `length` is what it claims, its headers are JSON's unless told."""
    fields.setdefault("content_type", "application/json")
    fields.setdefault("content_length", str(len(body) if length is None else length))
    head = [f"HTTP/1.1 {status} Whatever"]
    head += [f"{name.replace('_', '-')}: {text}" for name, text in fields.items()]
    return "\r\n".join([*head, "", ""]).encode("latin-1") + body


def chunked(*chunks: bytes, **fields: str) -> bytes:
    """An answer in chunks, without the last one, which would end it."""
    fields = {"content_type": "application/json", **fields}
    head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
    head += "".join(f"{n.replace('_', '-')}: {text}\r\n" for n, text in fields.items())
    body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return head.encode() + b"\r\n" + body


def says(raw: bytes, then: Behaviour | None = None) -> Behaviour:
    """Send these bytes, then do something else."""

    async def behave(wire: Wire) -> None:
        await wire.send(raw)
        if then is not None:
            await then(wire)

    return behave


@contextmanager
def full(address: tuple[str, int]) -> Iterator[str]:
    """Listen at *address*, but with a full queue: connecting to it never ends."""
    with socket.create_server(address, backlog=0) as listening:
        address = listening.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(address)
        yield f"http://{address[0]}:{address[1]}"
        for one in waiting:
            one.close()
