"""Medians, and how sure one can be of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from statistics import median

RESAMPLES = 2_000
_TAIL = 0.025


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A median, and the 95 % interval that the rounds allow for it.

    Attributes:
        middle: The median of all rounds.
        low: Where the interval begins.
        high: Where it ends.
    """

    middle: float
    low: float
    high: float

    def says(self, digits: int = 2) -> str:
        """Return it as text: `1.07 (1.05 to 1.09)`."""
        return f"{self.middle:.{digits}f} ({self.low:.{digits}f} to {self.high:.{digits}f})"


def interval(values: Sequence[float], chance: Random) -> Interval:
    """Return the median of *values* with its percentile bootstrap interval.

    Rounds are drawn again with replacement, as many as there are, and the median is
    taken of each draw (Efron and Tibshirani, An Introduction to the Bootstrap,
    section 13.3).
    """
    medians = sorted(
        median(chance.choices(values, k=len(values))) for _ in range(RESAMPLES)
    )
    edge = int(_TAIL * RESAMPLES)
    return Interval(
        middle=median(values), low=medians[edge], high=medians[RESAMPLES - 1 - edge]
    )
