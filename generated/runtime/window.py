"""Counts of good, bad and slow outcomes over the last seconds, in buckets."""

from __future__ import annotations

BUCKETS = 10


class OutcomeWindow:
    """A sliding window; it forgets a bucket at a time, in constant memory.

    Totals are kept beside the buckets, so that neither adding nor asking adds up.
    """

    __slots__ = (
        "_bad",
        "_bads",
        "_bucket_end",
        "_counts",
        "_current",
        "_slow",
        "_slows",
        "_total",
        "_width",
    )

    def __init__(self, seconds: float, now: float) -> None:
        self._width = seconds / BUCKETS
        self._counts = [0] * BUCKETS
        self._bads = [0] * BUCKETS
        self._slows = [0] * BUCKETS
        self._total = self._bad = self._slow = 0
        self._current = 0
        self._bucket_end = now + self._width

    @property
    def calls(self) -> int:
        """Outcomes in the window at the time last heard of."""
        return self._total

    @property
    def failures(self) -> int:
        """Bad outcomes among them."""
        return self._bad

    def add(self, now: float, *, failed: bool = False, slow: bool = False) -> None:
        """Count one outcome at the time *now*."""
        if now >= self._bucket_end:
            self.forget(now)
        current = self._current
        self._counts[current] += 1
        self._total += 1
        if failed:
            self._bads[current] += 1
            self._bad += 1
        if slow:
            self._slows[current] += 1
            self._slow += 1

    def forget(self, now: float) -> None:
        """Forget the buckets that *now* has left behind, however long ago that was."""
        if now < self._bucket_end:
            return
        steps = int((now - self._bucket_end) / self._width) + 1
        for _ in range(min(steps, BUCKETS)):
            self._current = current = (self._current + 1) % BUCKETS
            self._total -= self._counts[current]
            self._bad -= self._bads[current]
            self._slow -= self._slows[current]
            self._counts[current] = self._bads[current] = self._slows[current] = 0
        self._bucket_end += steps * self._width

    def failing(self, ratio: float, min_calls: int) -> bool:
        """Whether at least *ratio* of at least *min_calls* outcomes were bad."""
        return self._total >= min_calls and self._bad >= self._total * ratio

    def slowing(self, ratio: float, min_calls: int) -> bool:
        """Whether at least *ratio* of at least *min_calls* outcomes were slow."""
        return self._total >= min_calls and self._slow >= self._total * ratio
