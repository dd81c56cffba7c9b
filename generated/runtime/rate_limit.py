"""Rate limit of calls that begin, as a token bucket that needs no refilling."""

from __future__ import annotations

import math
from threading import Lock

from .fork import reset_in_child
from .policy import RateLimit


class RateLimiter:
    """Says when a call may begin; safe under threads and fork.

    The generic cell rate algorithm (ITU-T I.371): one moment says it all, namely the
    one at which the bucket would be full again.
    """

    __slots__ = ("__weakref__", "_full_at", "_interval", "_lock", "_tolerance")

    def __init__(self, settings: RateLimit) -> None:
        burst = settings.calls if settings.burst is None else settings.burst
        self._interval = settings.per / settings.calls
        self._tolerance = max(burst - 1.0, 0.0) * self._interval
        self._full_at = -math.inf  # a monotonic clock counts from anywhere
        self._lock = Lock()
        reset_in_child(self, RateLimiter._after_fork)

    def admit(self, now: float) -> float:
        """Return 0 if a call may begin at *now*, else the seconds until one may."""
        with self._lock:
            full_at = max(self._full_at, now)
            early = full_at - now - self._tolerance
            # A hair of tolerance: ten tenths of an interval are one interval.
            if early > 1e-9:
                return early
            self._full_at = full_at + self._interval
            return 0.0

    def _after_fork(self) -> None:
        self._lock = Lock()
