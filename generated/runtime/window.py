"""Counts of good and bad outcomes over the last seconds, in buckets."""

from __future__ import annotations

BUCKETS = 10


class OutcomeWindow:
    """A sliding window; it forgets a bucket at a time, in constant memory."""

    __slots__ = ("_bad", "_current", "_good", "_width", "_bucket_end")

    def __init__(self, seconds: float, now: float) -> None:
        self._width = seconds / BUCKETS
        self._good = [0] * BUCKETS
        self._bad = [0] * BUCKETS
        self._current = 0
        self._bucket_end = now + self._width

    def add(self, *, failed: bool, now: float) -> None:
        """Count one outcome at the time *now*."""
        if now >= self._bucket_end:
            self._roll(now)
        counts = self._bad if failed else self._good
        counts[self._current] += 1

    def exceeds(self, ratio: float, min_calls: int) -> bool:
        """Whether at least *ratio* of at least *min_calls* outcomes were bad."""
        bad = sum(self._bad)
        calls = bad + sum(self._good)
        return calls >= min_calls and bad >= calls * ratio

    def _roll(self, now: float) -> None:
        steps = int((now - self._bucket_end) / self._width) + 1
        for _ in range(min(steps, BUCKETS)):
            self._current = (self._current + 1) % BUCKETS
            self._good[self._current] = self._bad[self._current] = 0
        self._bucket_end += steps * self._width
