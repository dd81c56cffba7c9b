"""Ids of messages."""

from __future__ import annotations

from os import urandom

_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


def fresh_id() -> str:
    """Return a random UUID (RFC 9562, version 4) as text.

    `str(uuid4())` takes three times as long. The system is asked each time, for what a
    process has drawn ahead would come twice: in a child, or where a machine is restored
    from a snapshot.
    """
    digits = urandom(16).hex()
    return (
        f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}"
        f"-{_VARIANT[digits[16]]}{digits[17:20]}-{digits[20:]}"
    )
