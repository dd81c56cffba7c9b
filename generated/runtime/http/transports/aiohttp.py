"""A fast transport for async clients, where aiohttp is installed.

    async with AsyncUsersClient(url, transport=AiohttpTransport()) as users: ...

Nothing imports this module but who wants it, so that nobody else needs aiohttp. A call
costs about half of what it does over the default transport.
"""

# Who does not use it need not have aiohttp to check the types of everything else.
# mypy: disable-error-code="import-not-found, misc, no-any-unimported, no-any-return"

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import aiohttp
from aiohttp.connector import Connection
from aiohttp.tracing import Trace
from yarl import URL

from ...payload import Payload
from ..body import ACCEPTED_ENCODINGS, MAX_BODY, Body, Decoding
from ..reply import Reply, joined_headers
from ..request import Request
from .failures import transport_error
from .loops import PerLoop
from .protocol import framed
from .proxies import proxy_of
from .routes import default_tls, split

_LONGEST_HEADER = 64 * 2**10


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What the requests to one origin have in common.

    The proxy is looked up once: aiohttp would do it in a thread, for every request.
    """

    origin: str
    tls: ssl.SSLContext | bool
    proxy: str | None


class AiohttpTransport:
    """Keeps connections open, and shares them between the tasks of an event loop.

    It is used as `AsyncPooledTransport` is, and tells failures as that does; but its
    parser is stricter, so that bytes behind an answer are a failure of that answer. A
    client that is closed closes it, as `await transport.aclose()` does, for the running
    loop: each loop that used it closes its own connections.
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
            connections: Connections of one loop at once; who needs one more waits.
            keep_alive: Seconds that an unused connection stays open.
            max_body: Bytes of an answer that are accepted.
        """
        self._tls = tls
        self._connections = connections
        self._keep_alive = keep_alive
        self._max_body = max_body
        self._places: dict[str, _Place] = {}
        self._sessions = PerLoop(self._session, aiohttp.ClientSession.detach)

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
    ) -> AiohttpAnswer:
        """Send *request* to *url*; see `AsyncStreamingTransport.open`."""
        origin, target = split(url)
        place = self._places.get(origin) or self._find(origin)
        body = request.body
        _taken.set(None)
        try:
            response = await self._sessions.here().request(
                request.method,
                URL(place.origin + target, encoded=True),
                headers=framed(request),
                data=aiter(body) if isinstance(body, Payload) else body,
                allow_redirects=False,
                ssl=place.tls,
                proxy=place.proxy,
                timeout=_timeout(connect),
            )
        except BaseException as error:
            _abort(_taken.get())
            if isinstance(error, aiohttp.ClientError):
                raise transport_error(error) from error
            raise
        return AiohttpAnswer(response, self._max_body, _taken.get())

    async def aclose(self) -> None:
        """Close the connections that the running event loop opened."""
        session = self._sessions.take()
        if session is not None:
            await session.close()

    def _session(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=_Connector(
                limit=self._connections, keepalive_timeout=self._keep_alive
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"Accept-Encoding": ACCEPTED_ENCODINGS},
            skip_auto_headers=("Content-Type",),
            auto_decompress=False,  # `Body` does it, within its limit
            middlewares=(_once,),
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
        )

    def _find(self, origin: str) -> _Place:
        url = URL(origin)
        if self._tls is None and url.scheme == "https":
            self._tls = default_tls()
        place = _Place(
            origin=str(url).rstrip("/"),
            tls=self._tls or True,
            proxy=proxy_of(origin) or None,
        )
        return self._places.setdefault(origin, place)


class AiohttpAnswer:
    """An answer of `AiohttpTransport`; see `AsyncStreamedReply`."""

    def __init__(
        self,
        response: aiohttp.ClientResponse,
        max_body: int,
        connection: asyncio.Transport | None,
    ) -> None:
        """Read *response*, which came on *connection*."""
        self.status = response.status
        self.headers = joined_headers(response.raw_headers)
        self.max_body = max_body
        self._response = response
        self._connection = connection

    async def read(self) -> Reply:
        """Return the answer; see `AsyncStreamedReply.read`."""
        body = Body(self.max_body, self.headers.get("content-encoding", ""))
        with self._told_errors():
            async for chunk in self._response.content.iter_any():
                body.add(chunk)
        return Reply(status=self.status, headers=self.headers, body=body.whole())

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the body; see `AsyncStreamedReply.chunks`."""
        decoding = Decoding(self.headers.get("content-encoding", ""))
        with self._told_errors():
            async for chunk in self._response.content.iter_any():
                for piece in decoding.pieces(chunk):
                    yield piece
            decoding.end()

    async def aclose(self) -> None:
        """Give the connection back, or close it if the answer is not over."""
        if self._response.content.at_eof():
            self._response.release()
        else:
            _abort(self._connection)
            self._response.close()

    @contextmanager
    def _told_errors(self) -> Iterator[None]:
        try:
            yield
        except aiohttp.ClientError as error:
            _abort(self._connection)
            raise transport_error(error) from error


def _abort(connection: asyncio.Transport | None) -> None:
    """Close *connection* at once: to close it politely would be to wait for a peer that
    does not read the request."""
    if connection is not None:
        connection.abort()


_taken: ContextVar[asyncio.Transport | None] = ContextVar("_taken", default=None)
"""The connection that the attempt of this task took."""


class _Connector(aiohttp.TCPConnector):
    """Tells which connection a task takes.

    It closes nothing when it is collected in a child, or after its loop: a child
    shares the selector of its parent, who would never hear of the connection again.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._lives_in = asyncio.get_running_loop(), os.getpid()

    async def connect(
        self,
        req: aiohttp.ClientRequest,
        traces: list[Trace],
        timeout: aiohttp.ClientTimeout,
    ) -> Connection:
        """Return a connection for *req*, an old one or a new one."""
        connection = await super().connect(req, traces, timeout)
        _taken.set(connection.transport)
        return connection

    def __del__(self, *args: Any) -> None:
        loop, pid = self._lives_in
        if pid == os.getpid() and not loop.is_closed():
            super().__del__(*args)


async def _once(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Send *request* once, come what may.

    aiohttp itself sends an idempotent request again after it lost a connection. That is
    decided above it, so it gets to see an error that it does not know.
    """
    try:
        return await handler(request)
    except aiohttp.ClientError as error:
        raise transport_error(error) from error


@lru_cache(maxsize=64)
def _timeout(connect: float | None) -> aiohttp.ClientTimeout:
    """Mind connecting only, from the pool to the TLS handshake: the engine does the rest."""
    return aiohttp.ClientTimeout(total=None, connect=connect)
