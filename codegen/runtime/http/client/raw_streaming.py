"""Answers that are read as they are, while they come."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Mapping
from contextlib import aclosing
from types import TracebackType
from typing import Self

from ..streams.items import Splitter
from ..transports.protocol import AsyncOpened, Opened
from .began import Began, begun, chunks_of, told_of


class RawStream:
    """One answer as it comes, for `with`; the call is made there.

    with client.stream(client.download, file_id) as answer:
        for piece in answer.iter_bytes(): ...

    Attributes:
        status: Status of the answer, which is a good one: errors are raised.
        headers: Its headers, by lower-case name.
    """

    status: int
    headers: Mapping[str, str]

    def __init__(self, begin: Callable[[], Began[Opened]]) -> None:
        """Make the call with *begin*."""
        self._begin = begin
        self._began: Began[Opened] | None = None

    def __enter__(self) -> Self:
        began = self._began = self._begin()
        self.status, self.headers = began.opened.status, began.opened.headers
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._began is not None:
            self._began.opened.close()

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the body as it comes, decoded."""
        began = begun(self._began)
        with told_of(began):
            yield from began.opened.chunks(began.idle)

    def iter_lines(self) -> Iterator[str]:
        """Yield the lines of the body without their ends, read as UTF-8."""
        lines = Splitter(b"\n", begun(self._began).opened.max_body)
        for piece in self.iter_bytes():
            yield from map(_line, lines.feed(piece))
        if rest := lines.end():
            yield _line(rest)

    def read(self) -> bytes:
        """Return the body as a whole, however long it is."""
        return b"".join(self.iter_bytes())


class AsyncRawStream:
    """One answer as it comes, for `async with`; else as `RawStream`."""

    status: int
    headers: Mapping[str, str]

    def __init__(self, begin: Callable[[], Awaitable[Began[AsyncOpened]]]) -> None:
        """Make the call with *begin*."""
        self._begin = begin
        self._began: Began[AsyncOpened] | None = None

    async def __aenter__(self) -> Self:
        began = self._began = await self._begin()
        self.status, self.headers = began.opened.status, began.opened.headers
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._began is not None:
            await self._began.opened.aclose()

    async def iter_bytes(self) -> AsyncGenerator[bytes, None]:
        """Yield the body as it comes, decoded."""
        async with aclosing(chunks_of(begun(self._began))) as chunks:
            async for chunk in chunks:
                yield chunk

    async def iter_lines(self) -> AsyncGenerator[str, None]:
        """Yield the lines of the body without their ends, read as UTF-8."""
        lines = Splitter(b"\n", begun(self._began).opened.max_body)
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
