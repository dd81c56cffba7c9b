"""Answers of httpcore2 whose bodies are still to come."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack, aclosing, contextmanager

import httpcore2

from ..body import Decoding
from ..reply import Reply
from .answer import Answer
from .failures import transport_error
from .routes import HTTPCORE2_ERRORS
from .sockets import Span


class PooledAnswer:
    """An answer of `PooledTransport`; see `StreamedReply`."""

    def __init__(
        self,
        answer: Answer,
        response: httpcore2.Response,
        timeout: dict[str, float | None],
        max_body: int,
        stack: ExitStack,
    ) -> None:
        """Read *response*, which *stack* gives back; *timeout* is what its reads keep."""
        self.status = answer.status
        self.headers = answer.headers
        self.max_body = max_body
        self._answer = answer
        self._response = response
        self._timeout = timeout
        self._stack = stack

    def read(self) -> Reply:
        """Return the answer; see `StreamedReply.read`."""
        with translated_errors():
            if self._answer.has_body:
                for chunk in self._response.iter_stream():
                    self._answer.add(chunk)
            return self._answer.whole()

    def chunks(self, idle: float | None) -> Iterator[bytes]:
        """Yield the body; see `StreamedReply.chunks`."""
        if not self._answer.has_body:
            return
        # The body is read with the limit that stands here when its first byte is.
        self._timeout["read"] = None if idle is None else Span(idle)
        decoding = Decoding(self.headers.get("content-encoding", ""))
        with translated_errors():
            for chunk in self._response.iter_stream():
                yield from decoding.pieces(chunk)
            decoding.end()

    def close(self) -> None:
        """Give the connection back, or close it if the answer is not over."""
        self._stack.close()


class AsyncPooledAnswer:
    """An answer of `AsyncPooledTransport`; see `AsyncStreamedReply`."""

    def __init__(
        self,
        answer: Answer,
        response: httpcore2.Response,
        max_body: int,
        stack: AsyncExitStack,
    ) -> None:
        """Read *response*, which *stack* gives back."""
        self.status = answer.status
        self.headers = answer.headers
        self.max_body = max_body
        self._answer = answer
        self._response = response
        self._stack = stack

    async def read(self) -> Reply:
        """Return the answer; see `AsyncStreamedReply.read`."""
        with translated_errors():
            if self._answer.has_body:
                async with aclosing(self._response.aiter_stream()) as chunks:
                    async for chunk in chunks:
                        self._answer.add(chunk)
            return self._answer.whole()

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the body; see `AsyncStreamedReply.chunks`."""
        if not self._answer.has_body:
            return
        decoding = Decoding(self.headers.get("content-encoding", ""))
        with translated_errors():
            async with aclosing(self._response.aiter_stream()) as chunks:
                async for chunk in chunks:
                    for piece in decoding.pieces(chunk):
                        yield piece
            decoding.end()

    async def aclose(self) -> None:
        """Give the connection back, or close it if the answer is not over."""
        await self._stack.aclose()


@contextmanager
def translated_errors() -> Iterator[None]:
    """Raise what goes wrong inside as transports do."""
    try:
        yield
    except (httpcore2.ReadTimeout, httpcore2.WriteTimeout) as error:
        raise TimeoutError from error
    except HTTPCORE2_ERRORS as error:
        raise transport_error(error) from error
