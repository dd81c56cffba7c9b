"""What tells one request from another: the keys of stores, and fingerprints."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from operator import itemgetter
from typing import Any

from starlette.requests import Request

from ...media_types import essence
from ..bodies.boundary import between_boundaries, boundary_of
from ..operation import Operation
from ..slashes import with_marks
from .parameters import told_apart


def key_of(key: str, who: str | None = None) -> str:
    """Return the name under which stores keep *key*, of a fixed length.

    *who* is a name of the caller that stays the same when credentials are renewed. With
    it, callers have keys of their own: the same key of someone else is another one
    (draft-ietf-httpapi-idempotency-key-header, security considerations).
    """
    return _digest(key.encode(), None if who is None else who.encode())


async def fingerprint_of(
    request: Request, operation: Operation[Any], who: str | None = None
) -> str:
    """Return a digest of what *request* asks for, and of who asks.

    It covers the operation, method, path, query, the header and cookie parameters that
    the contract declares (but for those of one attempt, see `told_apart`), the media
    type without its parameters, and the body; of a multipart body not its boundary,
    which most clients make up anew. Where *who* is not known it covers the
    `Authorization` header too: a repetition with other credentials is then refused
    rather than run again.
    """
    asking = request.headers.get("authorization") if who is None else who
    told = told_apart(request, operation, authenticated=who is not None)
    content_type = request.headers.get("content-type", "")
    return _digest(
        operation.name.encode(),
        request.method.encode(),
        _path(request),
        request.url.query.encode(),
        _digest(*(_bytes(text) for one in _sorted(told) for text in one)).encode(),
        essence(content_type).encode(),
        _body(await request.body(), content_type),
        None if asking is None else asking.encode(),
    )


def _body(body: bytes, content_type: str) -> bytes:
    """Return what *body* says, whatever stands between its parts."""
    if not essence(content_type).startswith("multipart/"):
        return body
    boundary = boundary_of(content_type)
    if boundary is None:
        return body
    return _digest(*between_boundaries(body, boundary)).encode()


def _sorted(told: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return *told* by place and name; what has one name stays in its order."""
    return sorted(told, key=itemgetter(0, 1))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _path(request: Request) -> bytes:
    """Return the path; slashes inside of its values are others than those between."""
    marked = with_marks(request.scope)
    path: str = request.url.path if marked is None else marked["path"]
    return _bytes(path)


def _digest(*parts: bytes | None) -> str:
    """Return the SHA-256 of *parts*, each with its length: `ab, c` is not `a, bc`."""
    total = sha256()
    for part in parts:
        total.update(b"-" if part is None else b"%d:" % len(part))
        total.update(part or b"")
    return total.hexdigest()
