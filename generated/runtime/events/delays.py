"""Which pauses a broker can make: a few lengths, each with a place of its own.

Where messages of several pauses wait in one queue, the one that came first holds back all
behind it, however short their pauses are: only the head of a queue expires. So each length
has its own place, and a pause is rounded up to the next length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from ..policy import Retry

LEVELS = (
    *(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 60.0, 120.0, 300.0, 600.0),
    *(1800.0, 3600.0, 7200.0, 14400.0, 43200.0, 86400.0),
)
"""Seconds. Each is at most three times the one before."""


def level(seconds: float) -> float:
    """Return the shortest level that lasts *seconds*; after a day, the longest.

    What must wait for longer is sent to wait again.
    """
    return LEVELS[min(bisect_left(LEVELS, seconds), len(LEVELS) - 1)]


def levels(pauses: Iterable[float]) -> list[float]:
    """Return the levels that *pauses* need, shortest first; what does not pause needs none."""
    return sorted({level(pause) for pause in pauses if pause > 0})


def pauses(retry: Retry) -> tuple[float, ...]:
    """Return the longest pause after each attempt but the last, shortest first."""
    backoff = retry.backoff
    longest = (
        min(backoff.cap, backoff.base * 2.0 ** min(failed, 30))
        for failed in range(min(retry.attempts - 1, 64))
    )
    return tuple(sorted(set(longest)))
