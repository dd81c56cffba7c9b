"""The header that carries what is left of a deadline from hop to hop."""

from __future__ import annotations

import os

DEADLINE_HEADER = os.environ.get("CODEGEN_DEADLINE_HEADER") or "X-Request-Timeout-Ms"
"""Its name, of clients, servers and consumers alike; `CODEGEN_DEADLINE_HEADER` changes it.

The value is the milliseconds that the caller will still wait. A span of time and not a moment, because two machines never agree on the time.
"""


def format_deadline(seconds: float) -> str:
    """Return the value of the header for a caller that waits *seconds*."""
    return str(max(0, int(seconds * 1000)))


def parse_deadline(text: str | None) -> float | None:
    """Return the seconds that the caller will still wait, None if it did not say.

    Garbage counts as not said: a bad hint must not fail a good request.
    """
    if text is None:
        return None
    digits = text.strip().removeprefix("-")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 12:
        return None
    return int(text) / 1000
