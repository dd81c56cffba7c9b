"""What good attempts of one operation lately took."""

from __future__ import annotations

KEPT = 100
ENOUGH = 20
"""Attempts from which a percentile says anything."""


class Latencies:
    """The durations of the last good attempts, in seconds."""

    __slots__ = ("_count", "_ring")

    def __init__(self) -> None:
        self._ring = [0.0] * KEPT
        self._count = 0

    def add(self, seconds: float) -> None:
        """Count one good attempt."""
        self._ring[self._count % KEPT] = seconds
        self._count += 1

    def p95(self) -> float | None:
        """Return what 19 of 20 attempts do not exceed; None if too few are known."""
        if self._count < ENOUGH:
            return None
        known = sorted(self._ring[: self._count])
        return known[int(0.95 * (len(known) - 1))]
