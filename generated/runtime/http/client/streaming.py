"""Answers of many items, which are read while they come.

The layers of a call cover its attempts up to the head of an answer. Nothing is repeated
after that: what was handed out cannot be taken back.
"""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
    Mapping,
)
from contextlib import aclosing
from types import TracebackType
from typing import Self, TypeVar

from ..streams.items import Reader
from ..transports.protocol import AsyncOpened, Opened
from .began import Began, chunks_of, told_of

T = TypeVar("T")


class Stream(Iterator[T]):
    """The items of one answer, as they come; the call is made when the first is asked for.

        with client.watch() as events:
            for event in events: ...

    Whoever leaves it before its end closes it, best with `with`: that closes its
    connection.

    Attributes:
        last_event_id: The last id of an event, empty if none had one. A stream that
            broke off can go on behind it, if the service does that, with the header
            `Last-Event-ID`.
    """

    def __init__(self, begin: Callable[[], Began[Opened]]) -> None:
        """Make the call with *begin*."""
        self._begin = begin
        self._began: Began[Opened] | None = None
        self._items: Generator[T] | None = None
        self._reader: Reader[T] | None = None
        self._closed = False

    def __next__(self) -> T:
        """Return the next item.

        Raises:
            StopIteration: The stream is over.
            CallError: What calls raise. Then, among them:
            ContractViolation: An item breaks the contract.
            AttemptTimeout: Nothing came for as long as an attempt may take.
            TransportError: The connection broke off.
        """
        if self._closed:
            raise StopIteration
        return next(self._open())

    @property
    def status(self) -> int:
        """Status of the answer, which is waited for."""
        self._open()
        assert self._began is not None
        return self._began.opened.status

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers of the answer by lower-case name; it is waited for."""
        self._open()
        assert self._began is not None
        return self._began.opened.headers

    @property
    def last_event_id(self) -> str:
        """See the class."""
        return getattr(self._reader, "last_id", "")

    def close(self) -> None:
        """Want no more items."""
        if self._closed:
            return
        self._closed = True
        if self._items is not None:
            self._items.close()
        if self._began is not None:
            self._began.opened.close()

    def __enter__(self) -> Self:
        if not self._closed:
            self._open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def _open(self) -> Generator[T]:
        if self._items is None:
            try:
                began = self._began = self._begin()
            except BaseException:
                self._closed = True  # who asks again makes no other call
                raise
            self._reader = began.reader()
            self._items = _items(began, self._reader)
        return self._items


class AsyncStream(AsyncIterator[T]):
    """The items of one answer, as they come; else as `Stream`.

    async with client.watch() as events:
        async for event in events: ...
    """

    def __init__(self, begin: Callable[[], Awaitable[Began[AsyncOpened]]]) -> None:
        """Make the call with *begin*."""
        self._begin = begin
        self._began: Began[AsyncOpened] | None = None
        self._items: AsyncGenerator[T, None] | None = None
        self._reader: Reader[T] | None = None
        self._closed = False

    async def __anext__(self) -> T:
        """Return the next item; see `Stream.__next__`."""
        if self._closed:
            raise StopAsyncIteration
        return await anext(await self._open())

    @property
    def status(self) -> int:
        """Status of the answer, once it came: inside of `async with`."""
        return self._opened.status

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers of the answer by lower-case name, once it came."""
        return self._opened.headers

    @property
    def last_event_id(self) -> str:
        """The last id of an event; see `Stream`."""
        return getattr(self._reader, "last_id", "")

    async def aclose(self) -> None:
        """Want no more items."""
        if self._closed:
            return
        self._closed = True
        if self._items is not None:
            await self._items.aclose()
        if self._began is not None:
            await self._began.opened.aclose()

    async def __aenter__(self) -> Self:
        if not self._closed:
            await self._open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    @property
    def _opened(self) -> AsyncOpened:
        if self._began is None:
            raise RuntimeError("the answer was not waited for: use `async with`")
        return self._began.opened

    async def _open(self) -> AsyncGenerator[T, None]:
        if self._items is None:
            try:
                began = self._began = await self._begin()
            except BaseException:
                self._closed = True
                raise
            self._reader = began.reader()
            self._items = _items_async(began, self._reader)
        return self._items


def _items(began: Began[Opened], reader: Reader[T]) -> Generator[T]:
    try:
        with told_of(began):
            for chunk in began.opened.chunks(began.idle):
                yield from reader.feed(chunk)
                if reader.is_over:
                    return
            yield from reader.end()
    finally:
        began.opened.close()


async def _items_async(
    began: Began[AsyncOpened], reader: Reader[T]
) -> AsyncGenerator[T, None]:
    try:
        with told_of(began):
            async with aclosing(chunks_of(began)) as chunks:
                async for chunk in chunks:
                    for item in reader.feed(chunk):
                        yield item
                    if reader.is_over:
                        return
            for item in reader.end():
                yield item
    finally:
        await began.opened.aclose()
