"""What the engine may cost beside others, and whether it does."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .measuring import Measurement


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A limit for what the full engine costs.

    Attributes:
        kind: Of calls: async or sync.
        other: The contender that it is compared with.
        share: The share of it that the engine may cost.
        note: What to know about the comparison.
    """

    kind: str
    other: str
    share: Fraction
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of a target.

    Attributes:
        target: The limit.
        ratio: The median of the ratios of all rounds.
        allowed: What the engine might cost, in microseconds.
    """

    target: Target
    ratio: float
    allowed: float

    @property
    def met(self) -> bool:
        """Whether the engine costs no more than it may."""
        return self.ratio <= self.target.share


def judge(target: Target, measured: Measurement, ours: str) -> Verdict:
    """Return whether *ours* keeps to *target*."""
    return Verdict(
        target=target,
        ratio=measured.ratio(ours, target.other),
        allowed=measured.microseconds(target.other) * float(target.share),
    )
