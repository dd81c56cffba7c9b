"""The transport of sync clients: httpcore2, on sockets that keep the limit."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import cast

import httpcore2

from ...fork import reset_in_child
from ..body import MAX_BODY
from ..reply import Reply
from ..request import Request
from .answer import Answer
from .pooled_streams import PooledAnswer, translated_errors
from .routes import Routes, default_tls
from .sockets import Backend


class PooledTransport:
    """Keeps connections open, and shares them between threads.

    Nothing of an answer outlives the limit of its attempt: not a trickled header, not
    a trickled body, not a slow TLS handshake. Only looking a name up cannot be cut
    short, since the system's resolver takes no timeout.

    It may be closed and used again; then it connects anew, as it does in a forked child,
    where the connections of the parent are left alone.
    """

    def __init__(
        self,
        *,
        tls: ssl.SSLContext | None = None,
        connections: int = 100,
        keep_alive: float = 5.0,
        max_body: int = MAX_BODY,
    ) -> None:
        """Connect as the environment says (`HTTPS_PROXY`, `SSL_CERT_FILE`).

        Args:
            tls: Which certificates to trust and to show; None is what httpx2 does.
            connections: Connections at once; who needs one more waits for it.
            keep_alive: Seconds that an unused connection stays open.
            max_body: Bytes of an answer that are accepted.
        """
        self._tls = tls
        self._connections = connections
        self._keep_alive = keep_alive
        self._max_body = max_body
        self._routes = Routes(self._pool)
        reset_in_child(self, PooledTransport._leave_to_parent)

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to *url*; see `Transport.send`."""
        with translated_errors():
            with self._asking(request, url, _timeout(limit, connect)) as response:
                answer = Answer(response, self._max_body)
                if answer.has_body:
                    for chunk in response.iter_stream():
                        answer.add(chunk)
                return answer.whole()

    def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> PooledAnswer:
        """Send *request* to *url*; see `StreamingTransport.open`."""
        timeout = _timeout(limit, connect)
        with ExitStack() as stack, translated_errors():
            response = stack.enter_context(self._asking(request, url, timeout))
            answer = Answer(response, self._max_body)
            return PooledAnswer(
                answer, response, timeout, self._max_body, stack.pop_all()
            )

    def close(self) -> None:
        """Close the connections."""
        routes, self._routes = self._routes, Routes(self._pool)
        for pool in routes.pools:
            pool.close()

    def _asking(
        self, request: Request, url: str, timeout: dict[str, float | None]
    ) -> AbstractContextManager[httpcore2.Response]:
        route, target = self._routes.find(url)
        return route.pool.stream(
            request.method,
            route.url(target),
            headers=route.headers_of(request),
            content=cast(Iterator[bytes], request.body),
            extensions={"timeout": timeout},
        )

    def _pool(self, proxy: httpcore2.Proxy | None) -> httpcore2.ConnectionPool:
        if self._tls is None:
            self._tls = default_tls()
        return httpcore2.ConnectionPool(
            ssl_context=self._tls,
            proxy=proxy,
            max_connections=self._connections,
            keepalive_expiry=self._keep_alive,
            network_backend=Backend(),
        )

    def _leave_to_parent(self) -> None:
        """Let go of what a fork brought along; closing says nothing to the peers."""
        routes, self._routes = self._routes, Routes(self._pool)
        for pool in routes.pools:
            # Not `pool.close`: another thread of the parent may have held its lock.
            for connection in pool.connections:
                connection.close()


def _timeout(limit: float | None, connect: float | None) -> dict[str, float | None]:
    """Return the limits as httpcore2 hands them on to our sockets."""
    began = time.monotonic()
    end = None if limit is None else began + limit
    if connect is None or (limit is not None and limit < connect):
        connect = limit
    return {
        "pool": connect,
        # Not spans of time but moments: see `sockets`.
        "connect": None if connect is None else began + connect,
        "read": end,
        "write": end,
    }
