"""A user's own client of httpx2 as a transport, with whatever they set up on it."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    AsyncExitStack,
    ExitStack,
    aclosing,
    contextmanager,
)

import httpx2

from ...payload import Payload
from ..body import MAX_BODY, Body
from ..reply import Reply, joined_headers
from ..request import Request
from .failures import transport_error
from .protocol import framed


class ClientTransport:
    """Sends with a sync client.

    What belongs to the sockets is the client's: an attempt that is over is noticed when
    the next bytes come, or when none come for as long as the attempt may take. The own
    transport (`PooledTransport`) keeps its limit more exactly.
    """

    def __init__(
        self,
        http: httpx2.Client,
        *,
        max_body: int = MAX_BODY,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Send with *http*, and accept *max_body* bytes of an answer.

        *now* are the seconds in which limits are measured.
        """
        self._http = http
        self._max_body = max_body
        self._now = now

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to *url*; see `Transport.send`."""
        opened = self.open(request, url, limit=limit, connect=connect)
        try:
            return opened.read()
        finally:
            opened.close()

    def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> ClientAnswer:
        """Send *request* to *url*; see `StreamingTransport.open`."""
        end = None if limit is None else self._now() + limit
        if limit is not None:
            connect = limit if connect is None else min(connect, limit)
        timeout = httpx2.Timeout(limit, connect=connect)
        with ExitStack() as stack, _told_errors():
            asking = _asking(self._http, request, url, timeout)
            response = stack.enter_context(asking)
            return ClientAnswer(
                response, self._max_body, end, self._now, stack.pop_all()
            )

    def close(self) -> None:
        """Do nothing: the client is the user's to close."""


class AsyncClientTransport:
    """Sends with an async client, which belongs to one event loop."""

    def __init__(self, http: httpx2.AsyncClient, *, max_body: int = MAX_BODY) -> None:
        """Send with *http*, and accept *max_body* bytes of an answer."""
        self._http = http
        self._max_body = max_body

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to *url*; see `AsyncTransport.send`."""
        opened = await self.open(request, url, limit=limit, connect=connect)
        try:
            return await opened.read()
        finally:
            await opened.aclose()

    async def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> AsyncClientAnswer:
        """Send *request* to *url*; see `AsyncStreamingTransport.open`."""
        # The engine cuts the attempt off, so httpx2 only minds connecting.
        timeout = httpx2.Timeout(None, connect=connect, pool=connect)
        async with AsyncExitStack() as stack:
            with _told_errors():
                asking = _asking_async(self._http, request, url, timeout)
                response = await stack.enter_async_context(asking)
            return AsyncClientAnswer(response, self._max_body, stack.pop_all())

    async def aclose(self) -> None:
        """Do nothing: the client is the user's to close."""


class ClientAnswer:
    """An answer of `ClientTransport`; see `StreamedReply`."""

    def __init__(
        self,
        response: httpx2.Response,
        max_body: int,
        end: float | None,
        now: Callable[[], float],
        stack: ExitStack,
    ) -> None:
        """Read *response* until *end*; *stack* gives it back."""
        self.status = response.status_code
        self.headers = joined_headers(response.headers.raw)
        self.max_body = max_body
        self._response = response
        self._end = end
        self._now = now
        self._stack = stack

    def read(self) -> Reply:
        """Return the answer; see `StreamedReply.read`."""
        body = Body(self.max_body)
        with _told_errors():
            for chunk in self._response.iter_bytes():
                body.add(chunk)
                # Read timeouts are per chunk; a trickled body never meets one.
                if self._end is not None and self._now() >= self._end:
                    raise TimeoutError
        return Reply(status=self.status, headers=self.headers, body=body.whole())

    def chunks(self, idle: float | None) -> Iterator[bytes]:
        """Yield the body; see `StreamedReply.chunks`."""
        # What httpx2 hands on to its transport, which looks at it when it reads.
        timeout = self._response.request.extensions.get("timeout")
        if isinstance(timeout, dict):
            timeout["read"] = idle
        with _told_errors():
            yield from self._response.iter_bytes()

    def close(self) -> None:
        """Give the connection back, or close it if the answer is not over."""
        self._stack.close()


class AsyncClientAnswer:
    """An answer of `AsyncClientTransport`; see `AsyncStreamedReply`."""

    def __init__(
        self, response: httpx2.Response, max_body: int, stack: AsyncExitStack
    ) -> None:
        """Read *response*, which *stack* gives back."""
        self.status = response.status_code
        self.headers = joined_headers(response.headers.raw)
        self.max_body = max_body
        self._response = response
        self._stack = stack

    async def read(self) -> Reply:
        """Return the answer; see `AsyncStreamedReply.read`."""
        body = Body(self.max_body)
        async with aclosing(self.chunks()) as chunks:
            async for chunk in chunks:
                body.add(chunk)
        return Reply(status=self.status, headers=self.headers, body=body.whole())

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """Yield the body; see `AsyncStreamedReply.chunks`."""
        with _told_errors():
            async with aclosing(self._response.aiter_bytes()) as chunks:
                async for chunk in chunks:
                    yield chunk

    async def aclose(self) -> None:
        """Give the connection back, or close it if the answer is not over."""
        await self._stack.aclose()


def _asking(
    http: httpx2.Client, request: Request, url: str, timeout: httpx2.Timeout
) -> AbstractContextManager[httpx2.Response]:
    return http.stream(
        request.method,
        url,
        headers=framed(request),
        content=request.body,
        timeout=timeout,
        follow_redirects=False,
    )


def _asking_async(
    http: httpx2.AsyncClient, request: Request, url: str, timeout: httpx2.Timeout
) -> AbstractAsyncContextManager[httpx2.Response]:
    body = request.body
    return http.stream(
        request.method,
        url,
        headers=framed(request),
        content=aiter(body) if isinstance(body, Payload) else body,
        timeout=timeout,
        follow_redirects=False,
    )


@contextmanager
def _told_errors() -> Iterator[None]:
    """Raise what goes wrong inside as transports do."""
    try:
        yield
    except (httpx2.ReadTimeout, httpx2.WriteTimeout) as error:
        raise TimeoutError from error
    except httpx2.HTTPError as error:
        raise transport_error(error) from error
