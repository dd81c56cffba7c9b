"""An authorization server without a network, and requests to show credentials in."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request

ASKED = Request(method="GET", target="/pets", headers={"Accept": "*/*"}, body=None)
"""A request that shows nothing yet."""

TOKEN_URL = "https://auth.test/token"


def answer(status: int, body: Any, **headers: str) -> Reply:
    """A reply with JSON."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply(status=status, headers=headers, body=raw)


def refusal(status: int = 401, request: Request = ASKED) -> tuple[Reply, Request]:
    """A reply that refuses *request*."""
    return answer(status, {}), request


class TokenServer:
    """Grants `token-1`, `token-2` and so on, or answers what it is told.

    Attributes:
        requests: What it was asked, with the URL.
        answers: What it answers next; then it grants again.
        members: More members of what it grants.
        before: Runs before each answer, in the thread that asks.
        before_async: The same in the task that asks.
    """

    def __init__(self, **members: Any) -> None:
        self.members = {"token_type": "Bearer", "expires_in": 3600, **members}
        self.requests: list[tuple[str, Request]] = []
        self.answers: list[Reply | Exception] = []
        self.before: Callable[[], object] = lambda: None
        self.before_async: Callable[[], Awaitable[object]] = _nothing
        self.limits: list[float | None] = []
        self.documents: dict[str, Any] = {}
        self._granted = 0
        self._lock = threading.Lock()

    @property
    def transports(self) -> dict[str, Any]:
        """The options of a source of tokens that asks this server."""
        return {"transport": _Sync(self), "async_transport": _Async(self)}

    @property
    def forms(self) -> list[dict[str, str]]:
        """The forms that were sent to token endpoints."""
        bodies = [request.body for _, request in self.requests]
        held = [body for body in bodies if isinstance(body, bytes) and body]
        return [dict(parse_qsl(body.decode())) for body in held]

    def take(self, request: Request, url: str, limit: float | None) -> None:
        """Note a request."""
        with self._lock:
            self.requests.append((url, request))
            self.limits.append(limit)

    def reply(self, url: str) -> Reply:
        """Answer it."""
        with self._lock:
            if url in self.documents:
                return answer(200, self.documents[url])
            if self.answers:
                found = self.answers.pop(0)
                if isinstance(found, Exception):
                    raise found
                return found
            self._granted += 1
            token = f"token-{self._granted}"
        return answer(200, {"access_token": token, **self.members})


class _Sync:
    def __init__(self, server: TokenServer) -> None:
        self._server = server

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        self._server.take(request, url, limit)
        self._server.before()
        return self._server.reply(url)

    def close(self) -> None: ...


class _Async:
    def __init__(self, server: TokenServer) -> None:
        self._server = server

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        self._server.take(request, url, limit)
        await self._server.before_async()
        return self._server.reply(url)

    async def aclose(self) -> None: ...


async def _nothing() -> None:
    await asyncio.sleep(0)
