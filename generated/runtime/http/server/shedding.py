"""Shedding load: a server that is full says so at once, instead of late or never."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from math import ceil

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ...bulkhead import Gate
from ...clock import SYSTEM_CLOCK, Clock
from ...deadline_header import DEADLINE_HEADER, parse_deadline
from ...policy import Bulkhead
from ...waiting import queue_async
from ..problem import Problem

DEFAULT_LIMIT = Bulkhead()


class SheddingMiddleware:
    """ASGI middleware that answers 503 with Retry-After while there is no room.

    ``app = SheddingMiddleware(app, limit=Bulkhead(limit=200, adaptive=True))``

    A request that queues waits no longer than its caller says (`DEADLINE_HEADER`). Those to the *exempt*
    paths are always served, so that a busy server does not look dead.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        limit: Bulkhead = DEFAULT_LIMIT,
        retry_after: float = 1.0,
        exempt: Collection[str] = ("/healthz", "/livez", "/readyz"),
        write: Callable[[Problem, Request], Response] | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Serve *app*, as many requests at once as *limit* says.

        *retry_after* are the seconds after which a refused caller may try again;
        *write* makes the answer of a problem, where problem details are not wanted.
        """
        self._app = app
        self._gate = Gate(limit)
        self._retry_after = retry_after
        self._exempt = frozenset(exempt)
        self._write = write
        self._clock = clock
        self._draining = False
        self._empty = asyncio.Event()

    @property
    def in_flight(self) -> int:
        """Requests that are being served now."""
        return self._gate.in_flight

    async def drain(self) -> None:
        """Refuse new requests and wait until those under way are answered."""
        self._draining = True
        if self._gate.in_flight:
            self._empty.clear()
            await self._empty.wait()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it."""
        if scope["type"] != "http" or scope["path"] in self._exempt:
            await self._app(scope, receive, send)
        elif self._draining:
            await self._refuse(scope, receive, send, "The server is shutting down.")
        elif self._gate.enter() or await self._wait(scope):
            await self._serve(scope, receive, send)
        else:
            await self._refuse(scope, receive, send, "The server is busy.")

    async def _wait(self, scope: Scope) -> bool:
        wanted = DEADLINE_HEADER.lower().encode()
        sent = dict(scope["headers"]).get(wanted)
        seconds = parse_deadline(None if sent is None else sent.decode("latin-1"))
        if seconds is not None and seconds <= 0:
            return False
        try:
            return await queue_async(self._gate, seconds) == "entered"
        finally:
            self._tell_if_empty()

    def _tell_if_empty(self) -> None:
        if self._draining and not self._gate.in_flight:
            self._empty.set()

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = self._clock.now()
        well = False

        async def watched(message: Message) -> None:
            nonlocal well
            if message["type"] == "http.response.start":
                well = message["status"] < 500
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            # What failed says nothing about how long work takes.
            self._gate.leave(self._clock.now() - began if well else None)
            self._tell_if_empty()

    async def _refuse(
        self, scope: Scope, receive: Receive, send: Send, detail: str
    ) -> None:
        headers = {"Retry-After": str(max(1, ceil(self._retry_after)))}
        if self._draining:
            headers["Connection"] = "close"
        found = Problem(status=503, detail=detail, headers=headers)
        if self._write is None:
            response: Response = found.response()
        else:
            response = self._write(found, Request(scope, receive))
        await response(scope, receive, send)
