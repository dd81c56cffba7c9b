"""Answers that are read as they are, while they come."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import aclosing
from types import TracebackType
from typing import Generic, Self, TypeVar

from ..streams.items import Splitter
from ..transports.protocol import AsyncStreamedReply, StreamedReply
from ..values.headers import Headers
from .streamed_call import StreamedCall, chunks_of, entered, naming_operation

A = TypeVar("A", bound=StreamedReply | AsyncStreamedReply)


class _Raw(Generic[A]):
    """What both kinds of streams know of their answer."""

    status: int
    headers: Headers
    _call: StreamedCall[A] | None = None
    _is_closed = False
    _is_read = False

    def _have(self, call: StreamedCall[A]) -> None:
        self._call, self._is_closed, self._is_read = call, False, False
        self.status, self.headers = call.reply.status, Headers(call.reply.headers)

    def _still_open(self) -> StreamedCall[A]:
        """Return the answer, of which no transport can read more when it is closed.

        Raises:
            RuntimeError: It is, or it was never waited for.
        """
        if self._is_closed:
            raise RuntimeError("the answer is closed: read it inside of its `with`")
        return entered(self._call)

    def _to_read(self) -> StreamedCall[A]:
        """Return the answer for the one time that it can be read.

        Raises:
            RuntimeError: It was read before, or cannot be read at all.
        """
        call = self._still_open()
        if self._is_read:
            raise RuntimeError("the answer was read before: it comes only once")
        self._is_read = True
        return call


class RawStream(_Raw[StreamedReply]):
    """One answer as it comes, for `with`; the call is made there.

    with client.stream(client.download, file_id) as answer:
        for piece in answer.iter_bytes(): ...

    It is read there, and once.

    Attributes:
        status: Status of the answer, which is a good one: errors are raised.
        headers: Its headers, by name in any case.
    """

    def __init__(self, begin: Callable[[], StreamedCall[StreamedReply]]) -> None:
        """Make the call with *begin*."""
        self._begin = begin

    def __enter__(self) -> Self:
        self._have(self._begin())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_closed = True
        if self._call is not None:
            self._call.reply.close()

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the body as it comes, decoded."""
        call = self._to_read()
        with naming_operation(call):
            for chunk in call.reply.chunks(call.idle):
                yield chunk
                self._still_open()

    def iter_lines(self) -> Iterator[str]:
        """Yield the lines of the body without their ends, read as UTF-8."""
        lines = Splitter(b"\n", self._still_open().reply.max_body)
        for piece in self.iter_bytes():
            yield from map(_line, lines.feed(piece))
        if rest := lines.end():
            yield _line(rest)

    def read(self) -> bytes:
        """Return the body as a whole, however long it is."""
        return b"".join(self.iter_bytes())


class AsyncRawStream(_Raw[AsyncStreamedReply]):
    """One answer as it comes, for `async with`; else as `RawStream`."""

    def __init__(
        self, begin: Callable[[], Awaitable[StreamedCall[AsyncStreamedReply]]]
    ) -> None:
        """Make the call with *begin*."""
        self._begin = begin

    async def __aenter__(self) -> Self:
        self._have(await self._begin())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_closed = True
        if self._call is not None:
            await self._call.reply.aclose()

    async def iter_bytes(self) -> AsyncGenerator[bytes, None]:
        """Yield the body as it comes, decoded."""
        async with aclosing(chunks_of(self._to_read())) as chunks:
            async for chunk in chunks:
                yield chunk
                self._still_open()

    async def iter_lines(self) -> AsyncGenerator[str, None]:
        """Yield the lines of the body without their ends, read as UTF-8."""
        lines = Splitter(b"\n", self._still_open().reply.max_body)
        async with aclosing(self.iter_bytes()) as pieces:
            async for piece in pieces:
                for line in lines.feed(piece):
                    yield _line(line)
        if rest := lines.end():
            yield _line(rest)

    async def read(self) -> bytes:
        """Return the body as a whole, however long it is."""
        return b"".join([piece async for piece in self.iter_bytes()])


def _line(raw: bytes) -> str:
    return raw.removesuffix(b"\r").decode(errors="replace")
