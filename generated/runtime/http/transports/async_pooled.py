"""The transport of async clients: httpcore2, with connections for each event loop."""

from __future__ import annotations

import ssl
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, aclosing
from typing import cast

import httpcore2

from ..body import MAX_BODY
from ..reply import Reply
from ..request import Request
from .answer import Answer
from .async_sockets import AsyncBackend
from .loops import PerLoop
from .pooled_streams import AsyncPooledAnswer, translated_errors
from .routes import Routes, default_tls


class AsyncPooledTransport:
    """Keeps connections open, and shares them between the tasks of an event loop.

    Several loops may use it, one after the other or in threads of their own. It may be
    closed and used again; then it connects anew, as it does in a forked child.
    """

    def __init__(
        self,
        *,
        tls: ssl.SSLContext | None = None,
        connections: int = 100,
        keep_alive: float = 5.0,
        max_body: int = MAX_BODY,
    ) -> None:
        """Connect as `PooledTransport` does; *connections* are those of one loop."""
        self._tls = tls
        self._connections = connections
        self._keep_alive = keep_alive
        self._max_body = max_body
        self._routes = PerLoop(lambda: Routes(self._pool))

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to *url*; see `AsyncTransport.send`."""
        with translated_errors():
            async with self._asking(request, url, connect) as response:
                answer = Answer(response, self._max_body)
                if answer.has_body:
                    # Closed here and now: left alone, it would be in a task of its own.
                    async with aclosing(response.aiter_stream()) as chunks:
                        async for chunk in chunks:
                            answer.add(chunk)
                return answer.whole()

    async def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> AsyncPooledAnswer:
        """Send *request* to *url*; see `AsyncStreamingTransport.open`."""
        async with AsyncExitStack() as stack:
            with translated_errors():
                asking = self._asking(request, url, connect)
                response = await stack.enter_async_context(asking)
                answer = Answer(response, self._max_body)
            return AsyncPooledAnswer(answer, response, self._max_body, stack.pop_all())

    async def aclose(self) -> None:
        """Close the connections that the running event loop opened."""
        routes = self._routes.take()
        for pool in [] if routes is None else routes.pools:
            await pool.aclose()

    def _asking(
        self, request: Request, url: str, connect: float | None
    ) -> AbstractAsyncContextManager[httpcore2.Response]:
        route, target = self._routes.here().find(url)
        timeout: dict[str, float | None] = {}
        if connect is not None:
            # Not a span of time but a moment: see `sockets`.
            timeout = {"pool": connect, "connect": time.monotonic() + connect}
        return route.pool.stream(
            request.method,
            route.url(target),
            headers=route.headers_of(request),
            content=cast(AsyncIterator[bytes], request.body),
            extensions={"timeout": timeout},
        )

    def _pool(self, proxy: httpcore2.Proxy | None) -> httpcore2.AsyncConnectionPool:
        if self._tls is None:
            self._tls = default_tls()
        return httpcore2.AsyncConnectionPool(
            ssl_context=self._tls,
            proxy=proxy,
            max_connections=self._connections,
            keepalive_expiry=self._keep_alive,
            network_backend=AsyncBackend(),
        )
