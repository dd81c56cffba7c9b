"""What goes wrong with a service while the story wants it to."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send


@dataclass(slots=True)
class Backend:
    """Stands around a service, sees its requests, and spoils its answers when told to.

    Attributes:
        requests: The methods of those that have arrived.
        slow: Seconds that each has to wait.
        open: How many wait for their answer.
        broken: Status and body of all answers, if they are not the service's own.
    """

    requests: list[str] = field(default_factory=list)
    slow: float = 0
    broken: tuple[int, object] | None = None
    open: int = 0
    _well: asyncio.Event = field(default_factory=asyncio.Event)

    @contextmanager
    def spoilt(
        self, *, slow: float = 0, broken: tuple[int, object] | None = None
    ) -> Iterator[None]:
        """Let it be like that until the block ends."""
        self.slow, self.broken = slow, broken
        self._well.clear()
        try:
            yield
        finally:
            self.slow, self.broken = 0, None
            self._well.set()

    async def delay(self) -> None:
        """Wait as long as a request has to, or until all is well again."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self.slow):
                await self._well.wait()

    def middleware(self) -> list[Middleware]:
        """Return what `Shop.running` puts around the service."""
        return [Middleware(_Around, backend=self)]


class _Around:
    def __init__(self, app: ASGIApp, backend: Backend) -> None:
        self._app, self._backend = app, backend

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._app
        if scope["type"] == "http":
            app = self._counted
        await app(scope, receive, send)

    async def _counted(self, scope: Scope, receive: Receive, send: Send) -> None:
        backend, app = self._backend, self._app
        backend.requests.append(scope["method"])
        backend.open += 1
        try:
            await backend.delay()
            if backend.broken is not None:
                status, body = backend.broken
                app = JSONResponse(body, status)
            await app(scope, receive, send)
        finally:
            backend.open -= 1
