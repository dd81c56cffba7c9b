"""Adaptive limit of concurrency: Gradient2 of Netflix's concurrency-limits."""

from __future__ import annotations

LONG_WINDOW = 600
"""Calls over which the long-term response time is averaged."""

WARM_UP = 10
"""First calls whose plain mean starts the average."""

SMOOTHING = 0.2
"""Share of a newly computed limit that one sample brings in."""

TOLERANCE = 1.5
"""Response times may grow by this factor before the limit shrinks."""

INITIAL = 20.0
SMALLEST = 20.0


class GradientLimit:
    """A limit that follows the ratio of long-term to present response time.

    When calls take longer than they used to, work is queueing somewhere, and the
    limit shrinks in proportion; otherwise it grows by about its square root, which is
    the queue that is allowed. Not safe under threads by itself: `Gate` has the lock.
    """

    __slots__ = ("_largest", "_limit", "_long", "_samples", "_smallest")

    def __init__(self, largest: int) -> None:
        self._largest = float(largest)
        self._smallest = min(SMALLEST, self._largest)
        self._limit = min(INITIAL, self._largest)
        self._long = 0.0
        self._samples = 0

    @property
    def value(self) -> int:
        """Calls that may be under way now."""
        return int(self._limit)

    def sample(self, seconds: float, in_flight: int) -> None:
        """Learn from one call that took *seconds* while *in_flight* were under way."""
        if seconds <= 0.0:
            return
        self._average(seconds)
        # The average follows a peer that became faster within some calls, not in 600.
        if self._long / seconds > 2.0:
            self._long *= 0.95
        # A limit that is not used says nothing about whether it is right.
        if in_flight < self._limit / 2.0:
            return
        gradient = max(0.5, min(1.0, TOLERANCE * self._long / seconds))
        wanted = self._limit * gradient + self._limit**0.5
        smooth = self._limit * (1.0 - SMOOTHING) + wanted * SMOOTHING
        self._limit = max(self._smallest, min(self._largest, smooth))

    def _average(self, seconds: float) -> None:
        self._samples += 1
        if self._samples <= WARM_UP:
            self._long += (seconds - self._long) / self._samples
        else:
            self._long += (seconds - self._long) * 2.0 / (LONG_WINDOW + 1)
