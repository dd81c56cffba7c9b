"""Idempotency keys: one for a call, the same on each of its attempts."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4


def new_key() -> str:
    """Return a fresh key, a random UUID (draft-ietf-httpapi-idempotency-key-header)."""
    return str(uuid4())


def with_key(
    headers: Mapping[str, str], name: str | None, key: str | None = None
) -> Mapping[str, str]:
    """Return *headers* with *key* under *name*, unless the caller set one.

    None as *name* means that the operation knows no keys, as *key* that a fresh one is
    made. It is called once for a call, before its first attempt.
    """
    if name is None or name.lower() in (known.lower() for known in headers):
        return headers
    return {**headers, name: key or new_key()}
