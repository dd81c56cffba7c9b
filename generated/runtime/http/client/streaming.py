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
)
from contextlib import aclosing
from types import TracebackType
from typing import Self, TypeVar

from ..streams.items import Reader
from ..transports.protocol import AsyncStreamedReply, StreamedReply
from ..values.headers import Headers
from .streamed_call import StreamedCall, chunks_of, naming_operation

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

    def __init__(self, begin: Callable[[], StreamedCall[StreamedReply]]) -> None:
        """Make the call with *begin*."""
        self._begin = begin
        self._call: StreamedCall[StreamedReply] | None = None
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
        assert self._call is not None
        return self._call.reply.status

    @property
    def headers(self) -> Headers:
        """Headers of the answer by name in any case; it is waited for."""
        self._open()
        assert self._call is not None
        return Headers(self._call.reply.headers)

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
        if self._call is not None:
            self._call.reply.close()

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
                call = self._call = self._begin()
            except BaseException:
                self._closed = True  # who asks again makes no other call
                raise
            self._reader = call.reader()
            self._items = _items(call, self._reader)
        return self._items


class AsyncStream(AsyncIterator[T]):
    """The items of one answer, as they come; else as `Stream`.

    async with client.watch() as events:
        async for event in events: ...
    """

    def __init__(
        self, begin: Callable[[], Awaitable[StreamedCall[AsyncStreamedReply]]]
    ) -> None:
        """Make the call with *begin*."""
        self._begin = begin
        self._call: StreamedCall[AsyncStreamedReply] | None = None
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
        return self._reply.status

    @property
    def headers(self) -> Headers:
        """Headers of the answer by name in any case, once it came."""
        return Headers(self._reply.headers)

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
        if self._call is not None:
            await self._call.reply.aclose()

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
    def _reply(self) -> AsyncStreamedReply:
        if self._call is None:
            raise RuntimeError("the answer was not waited for: use `async with`")
        return self._call.reply

    async def _open(self) -> AsyncGenerator[T, None]:
        if self._items is None:
            try:
                call = self._call = await self._begin()
            except BaseException:
                self._closed = True
                raise
            self._reader = call.reader()
            self._items = _items_async(call, self._reader)
        return self._items


def _items(call: StreamedCall[StreamedReply], reader: Reader[T]) -> Generator[T]:
    try:
        with naming_operation(call):
            for chunk in call.reply.chunks(call.idle):
                yield from reader.feed(chunk)
                if reader.is_over:
                    return
            yield from reader.end()
    finally:
        call.reply.close()


async def _items_async(
    call: StreamedCall[AsyncStreamedReply], reader: Reader[T]
) -> AsyncGenerator[T, None]:
    try:
        with naming_operation(call):
            async with aclosing(chunks_of(call)) as chunks:
                async for chunk in chunks:
                    for item in reader.feed(chunk):
                        yield item
                    if reader.is_over:
                        return
            for item in reader.end():
                yield item
    finally:
        await call.reply.aclose()
