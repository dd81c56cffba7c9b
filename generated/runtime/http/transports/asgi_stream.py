"""Answers of ASGI applications that are read while the application writes them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import suppress
from typing import Any

from ...errors import TransportError
from ..body import Body, Decoding
from ..reply import Reply
from ..request import Request
from .asgi_visit import Message, Visit


class OpenVisit(Visit):
    """A visit whose answer is taken piece by piece; who writes waits for who reads.

    Attributes:
        begun: Set when the head is there.
        pieces: What came of the body, and None at its end.
    """

    def __init__(self, request: Request, max_body: int) -> None:
        super().__init__(request, max_body)
        self.begun = asyncio.Event()
        self.pieces: asyncio.Queue[bytes | None] = asyncio.Queue(maxsize=1)
        self.max_body = max_body

    async def send(self, message: Message) -> None:
        """Take a part of the answer."""
        if message["type"] != "http.response.body":
            await super().send(message)
            self.begun.set()
        elif not self._ended:
            body = message.get("body", b"")
            if self._has_body and body:
                await self.pieces.put(body)
            if not message.get("more_body", False):
                await super().send({**message, "body": b""})
                await self.pieces.put(None)


class AsgiAnswer:
    """An answer of `AsgiTransport`; see `AsyncStreamedReply`."""

    status: int
    headers: Mapping[str, str]

    def __init__(
        self, visit: OpenVisit, task: asyncio.Task[None], *, raises: bool
    ) -> None:
        """Read what *task* makes of *visit*; *raises* is whether its errors are ours."""
        self.max_body = visit.max_body
        self._visit = visit
        self._task = task
        self._raises = raises
        self._instead: Reply | None = None

    async def begin(self) -> None:
        """Wait for the head.

        Raises:
            Exception: What the application raises, if that is wanted.
            TransportError: It sends none.
        """
        try:
            await self._either(self._visit.begun.wait())
            if not self._visit.begun.is_set():
                self._instead = self._failed()
        except BaseException:
            await self.aclose()
            raise
        head = self._instead or self._visit.head()
        self.status, self.headers = head.status, head.headers

    async def read(self) -> Reply:
        """Return the answer; see `AsyncStreamedReply.read`."""
        body = Body(self.max_body)
        async for chunk in self.chunks():
            body.add(chunk)
        return Reply(status=self.status, headers=self.headers, body=body.whole())

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """Yield the body; see `AsyncStreamedReply.chunks`."""
        if self._instead is not None:
            yield self._instead.body
            return
        decoding = Decoding(self.headers.get("content-encoding", ""))
        pieces = self._visit.pieces
        while True:
            if pieces.empty():
                await self._either(_nothing_taken(pieces))
            if pieces.empty():
                self._failed()
                raise TransportError("the application ended too early", sent=True)
            piece = pieces.get_nowait()
            if piece is None:
                decoding.end()
                return
            for part in decoding.pieces(piece):
                yield part

    async def aclose(self) -> None:
        """Want no more of it: the application is cancelled, if it still runs."""
        self.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await self._task

    def cancel(self) -> None:
        """Cancel the application, and do not wait for that."""
        self._task.cancel()

    async def _either(self, waiting: Any) -> None:
        """Wait for something, or for the application to be over."""
        other = asyncio.ensure_future(waiting)
        try:
            await asyncio.wait({self._task, other}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            other.cancel()

    def _failed(self) -> Reply:
        """Return what a server answers in place of an application that is over."""
        error = None if self._task.cancelled() else self._task.exception()
        if isinstance(error, Exception):
            if self._raises:
                raise error
            return self._visit.failed(error)
        return self._visit.reply()


class BlockingAsgiAnswer:
    """An answer of `BlockingAsgiTransport`; see `StreamedReply`."""

    def __init__(
        self,
        answer: AsgiAnswer,
        loop: asyncio.AbstractEventLoop,
        end: float | None,
    ) -> None:
        """Read *answer* of *loop*, as a whole until *end*."""
        self.status = answer.status
        self.headers = answer.headers
        self.max_body = answer.max_body
        self._answer = answer
        self._loop = loop
        self._end = end

    def read(self) -> Reply:
        """Return the answer; see `StreamedReply.read`."""
        left = None if self._end is None else max(0.0, self._end - time.monotonic())
        reply: Reply = self._run(self._answer.read(), left)
        return reply

    def chunks(self, idle: float | None) -> Iterator[bytes]:
        """Yield the body; see `StreamedReply.chunks`."""
        chunks = self._answer.chunks()
        while (chunk := self._run(_next(chunks), idle)) is not None:
            yield chunk

    def close(self) -> None:
        """Want no more of it; the application ends when it comes to that."""
        with suppress(RuntimeError):  # the loop is closed, and took it along
            self._loop.call_soon_threadsafe(self._answer.cancel)

    def _run(self, step: Any, seconds: float | None) -> Any:
        future = asyncio.run_coroutine_threadsafe(step, self._loop)
        try:
            return future.result(seconds)
        finally:
            future.cancel()


async def _next(chunks: AsyncGenerator[bytes, None]) -> bytes | None:
    return await anext(chunks, None)


async def _nothing_taken(pieces: asyncio.Queue[bytes | None]) -> None:
    """Wait until there is a piece, and leave it where it is."""
    piece = await pieces.get()
    pieces.put_nowait(piece)
