"""The methods that a path has: HEAD, OPTIONS and 405 follow from them (RFC 9110, 9.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..operation import Operation
from ..problem import Problem

_SLOT = re.compile(r"\{[^{}]*\}")
_ORDER = ["GET", "HEAD", "QUERY", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]


class Paths:
    """The path templates of a contract, and which of them stand before which.

    `/users/me` stands before `/users/{id}`, whatever methods they have: a concrete path
    is matched before its templated counterparts (OpenAPI 3.1, section 4.8.8.2).
    """

    def __init__(self, operations: Iterable[Operation[Any]]) -> None:
        self._by_length: dict[int, dict[str, list[str]]] = {}
        for operation in operations:
            parts = operation.path.split("/")
            self._by_length.setdefault(len(parts), {})[operation.path] = parts

    def __iter__(self) -> Iterator[str]:
        for group in self._by_length.values():
            yield from group

    def before(self, template: str) -> tuple[re.Pattern[str], ...]:
        """Return the patterns of the paths that stand before *template*."""
        if not _SLOT.search(template):
            return ()
        parts = template.split("/")
        return tuple(
            _pattern(other)
            for other, others in self._by_length.get(len(parts), {}).items()
            if _covers(parts, others) and not _covers(others, parts)
        )


def filled(template: str, values: Iterable[object]) -> str:
    """Return the path that *template* is with *values* in its slots, in their order."""
    texts = iter(map(str, values))
    return _SLOT.sub(lambda _: next(texts), template)


def slots(template: str) -> int:
    """Return how many slots a path template has."""
    return len(_SLOT.findall(template))


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


def _covers(general: list[str], special: list[str]) -> bool:
    """Whether each path of the template *special* is one of *general* too."""
    return all(
        one == other
        or ("{" in one and _pattern(one).fullmatch(_SLOT.sub("\0", other)) is not None)
        for one, other in zip(general, special, strict=True)
    )


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, _SLOT.split(template))))


def values_of(path_params: Mapping[str, Any], count: int) -> list[Any]:
    """Return the values of the last *count* slots; a prefix may have put more before."""
    return list(path_params.values())[-count:] if count else []
