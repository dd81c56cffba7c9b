"""The methods that a path has: HEAD, OPTIONS and 405 follow from them (RFC 9110, 9.3)."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..problem import Problem

_ORDER = ["GET", "HEAD", "QUERY", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]


def implied(methods: Iterable[str]) -> frozenset[str]:
    """Return *methods* and those that follow from them: HEAD from GET, and OPTIONS."""
    known = {*methods, "OPTIONS"}
    if "GET" in known:
        known.add("HEAD")
    return frozenset(known)


def ordered(methods: Iterable[str]) -> list[str]:
    """Return *methods* as `Allow` lists them, each once."""
    known = set(methods)
    first = [method for method in _ORDER if method in known]
    return [*first, *sorted(known.difference(first))]


def refusal(method: str, methods: Iterable[str]) -> Problem:
    """Return what is answered to a *method* that a path does not have (405)."""
    return Problem(
        status=405,
        detail=f"This path has no {method}." if method.isascii() else None,
        headers={"Allow": ", ".join(ordered(methods))},
    )


def options(methods: Iterable[str]) -> Response:
    """Return the answer to OPTIONS that no contract declares."""
    return Response(status_code=204, headers={"Allow": ", ".join(ordered(methods))})


async def answer_head(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer HEAD as *app* answers GET, but for the body (RFC 9110, 9.3.2).

    An answer that is streamed ends with its head: nobody would read the rest.
    """
    head = _Head(send)
    try:
        await app({**unrouted(scope), "method": "GET"}, receive, head)
    except (OSError, ClientDisconnect):
        if not head.cut:
            raise


class _Head:
    """Sends an answer on without its body."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.cut = False

    async def __call__(self, message: Message) -> None:
        if message["type"] != "http.response.body":
            await self._send(message)
            return
        if not self.cut:
            await self._send({"type": "http.response.body", "body": b""})
        if message.get("more_body", False) or self.cut:
            self.cut = True
            raise OSError("the answer to HEAD has no body")  # as of a lost connection


def unrouted(scope: Scope) -> Scope:
    """Return *scope* as it was before a route was chosen."""
    chosen = ("route", "endpoint", "fastapi")
    return {key: value for key, value in scope.items() if key not in chosen}
