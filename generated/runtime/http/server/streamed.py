"""Answers that are written while they are made."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Generator,
    Iterable,
    Mapping,
)
from contextlib import aclosing, suppress
from contextvars import copy_context
from typing import Any, TypeVar

from fastapi import Response
from starlette.responses import StreamingResponse
from starlette.types import Send

from ...deadline import unlimited

T = TypeVar("T")

HEAD_AFTER = 1.0
"""Seconds for the first piece to come; then the head is sent without it."""

HEARTBEAT = 5.0
"""Seconds without a piece after which something is sent all the same."""

_END: Any = object()
_leaving: set[asyncio.Task[None]] = set()
"""Tasks that nobody waits for any more, as a loop holds them only weakly."""


class Streamed(StreamingResponse):
    """Writes pieces as they come.

    What goes wrong before the first of them is raised by `begin`, so that it can still
    be answered. What goes wrong later breaks the connection off: an answer that just
    ended would be taken for a whole one.
    """

    def __init__(
        self,
        pieces: AsyncIterator[bytes],
        status_code: int = 200,
        headers: Mapping[str, str] | None = None,
        *,
        heartbeat: bytes | None = None,
        length: int | None = None,
    ) -> None:
        """Write *pieces*; *heartbeat* is what is sent when none come for a while.

        *length* is how many bytes all of them have, None if that is not known.
        """
        super().__init__(pieces, status_code, headers)
        self._pieces = pieces
        self._heartbeat = heartbeat
        self.length = length
        # All of it runs in one context: a generator may set variables and reset them.
        self._context = unlimited()
        self._next: asyncio.Task[Any] | None = None

    async def begin(self) -> None:
        """Wait for the first piece, but not for long."""
        try:
            await self._wait(HEAD_AFTER)
        except BaseException:
            await self._leave()
            raise
        if self._next is not None and self._next.done() and self._next.exception():
            await self._next

    async def stream_response(self, send: Send) -> None:
        """Write the answer."""
        head = {"status": self.status_code, "headers": self.raw_headers}
        await send({"type": "http.response.start", **head})
        try:
            while (piece := await self._piece(send)) is not _END:
                await _write(send, piece)
        finally:
            await self._leave()
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def whole(self) -> Response:
        """Return an answer that holds all pieces, to be sent in place of this one."""
        pieces: list[bytes] = []
        try:
            while await self._wait(None) and (piece := self._made()) is not _END:
                pieces.append(piece)
        finally:
            await self._leave()
        response = Response(b"".join(pieces), self.status_code)
        # The length is that of what was read: a file may have changed meanwhile.
        own = [one for one in self.raw_headers if one[0] != b"content-length"]
        length = [one for one in response.raw_headers if one[0] == b"content-length"]
        response.raw_headers = [*own, *length]
        response.background = self.background
        return response

    async def _piece(self, send: Send) -> Any:
        """Return the next piece; the heart beats until there is one."""
        limit = None if self._heartbeat is None else HEARTBEAT
        while not await self._wait(limit):
            assert self._heartbeat is not None
            await _write(send, self._heartbeat)
        return self._made()

    def _made(self) -> Any:
        """Return the piece that `_wait` has waited for, or what stands for the end."""
        task, self._next = self._next, None
        assert task is not None
        return task.result()

    async def _wait(self, seconds: float | None) -> bool:
        """Wait for the next piece, which is made in a task; is it there?"""
        if self._next is None:
            self._next = asyncio.get_running_loop().create_task(
                _next(self._pieces), context=self._context
            )
        done, _ = await asyncio.wait({self._next}, timeout=seconds)
        return bool(done)

    async def _leave(self) -> None:
        """Want no more pieces; what makes them ends in its own context."""
        task, self._next = self._next, None
        loop = asyncio.get_running_loop()
        leaving = loop.create_task(_end(task, self._pieces), context=self._context)
        _leaving.add(leaving)
        leaving.add_done_callback(_leaving.discard)
        await asyncio.shield(leaving)


async def begun(response: Response) -> Response:
    """Return *response*; if it is written while it is made, its first piece is there.

    Raises:
        Exception: What went wrong before that.
    """
    if isinstance(response, Streamed):
        await response.begin()
    return response


async def held(response: Response, longest: int) -> Response:
    """Return *response*, read to its end if it is known to be *longest* bytes or less.

    Raises:
        Exception: What went wrong meanwhile.
    """
    if not isinstance(response, Streamed):
        return response
    if response.length is None or response.length > longest:
        return response
    return await response.whole()


async def in_order(items: Iterable[T] | AsyncIterable[T]) -> AsyncIterator[T]:
    """Yield *items*; those of a generator that is not async are made in a thread."""
    if isinstance(items, AsyncIterable):
        iterator = aiter(items)
        if isinstance(iterator, AsyncGenerator):
            async with aclosing(iterator):
                async for item in iterator:
                    yield item
            return
        async for item in iterator:
            yield item
    elif isinstance(items, list | tuple):
        for item in items:
            yield item
    else:
        async for item in _from_thread(items):
            yield item


async def _from_thread(items: Iterable[T]) -> AsyncIterator[T]:
    iterator, loop = iter(items), asyncio.get_running_loop()
    context = copy_context()
    making: asyncio.Future[Any] | None = None

    def step() -> Any:
        return context.run(next, iterator, _END)

    try:
        while True:
            making = loop.run_in_executor(None, step)
            item = await asyncio.shield(making)
            if item is _END:
                return
            yield item
    finally:
        if isinstance(iterator, Generator):
            if making is not None and not making.done():
                await asyncio.wait({making})  # no thread can be cut off
            await loop.run_in_executor(None, context.run, iterator.close)


async def _next(pieces: AsyncIterator[bytes]) -> Any:
    return await anext(pieces, _END)


async def _end(task: asyncio.Task[Any] | None, pieces: AsyncIterator[bytes]) -> None:
    if task is not None:
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task
    if isinstance(pieces, AsyncGenerator):
        await pieces.aclose()


async def _write(send: Send, piece: bytes) -> None:
    await send({"type": "http.response.body", "body": piece, "more_body": True})
