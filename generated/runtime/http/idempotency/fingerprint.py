"""What tells one request from another: the keys of stores, and fingerprints."""

from __future__ import annotations

from hashlib import sha256

from starlette.requests import Request

from ..slashes import with_marks


def key_of(key: str, who: str | None = None) -> str:
    """Return the name under which stores keep *key*, of a fixed length.

    *who* is a name of the caller that stays the same when credentials are renewed. With
    it, callers have keys of their own: the same key of someone else is another one
    (draft-ietf-httpapi-idempotency-key-header, security considerations).
    """
    return _digest(key.encode(), None if who is None else who.encode())


async def fingerprint_of(
    request: Request, operation: str, who: str | None = None
) -> str:
    """Return a digest of what *request* asks for, and of who asks.

    It covers the operation, method, path, query and body. Where *who* is not known it
    covers the `Authorization` header too: a repetition with other credentials is then
    refused rather than run again.
    """
    asking = request.headers.get("authorization") if who is None else who
    return _digest(
        operation.encode(),
        request.method.encode(),
        _path(request),
        request.url.query.encode(),
        await request.body(),
        None if asking is None else asking.encode(),
    )


def _path(request: Request) -> bytes:
    """Return the path; slashes inside of its values are others than those between."""
    marked = with_marks(request.scope)
    path: str = request.url.path if marked is None else marked["path"]
    return path.encode("utf-8", "surrogatepass")


def _digest(*parts: bytes | None) -> str:
    """Return the SHA-256 of *parts*, each with its length: `ab, c` is not `a, bc`."""
    total = sha256()
    for part in parts:
        total.update(b"-" if part is None else b"%d:" % len(part))
        total.update(part or b"")
    return total.hexdigest()
