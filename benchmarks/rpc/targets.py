"""What a generated gRPC client may cost beside bare gRPC, and whether it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .intervals import Interval

Measure = Literal["CPU", "throughput"]
"""Of CPU there may be at most so much, of throughput there must be at least so much."""

MOST_CPU = 1.10
LEAST_RATE = 0.97


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A limit for the ratio of a generated client to a bare one.

    Attributes:
        kind: Of client: async or sync.
        measure: What is compared.
        limit: The most, or the least.
    """

    kind: str
    measure: Measure
    limit: float

    @property
    def words(self) -> str:
        """The limit as text: `at most 1.10`."""
        bound = "at most" if self.measure == "CPU" else "at least"
        return f"{bound} {self.limit:.2f}"

    def allows(self, ratio: float) -> bool:
        """Whether *ratio* is on the right side."""
        return ratio <= self.limit if self.measure == "CPU" else ratio >= self.limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of a target.

    Attributes:
        target: The limit.
        at_once: Calls under way at a time.
        ratio: Of the generated client to the bare one.
        control: Of a second bare client to the first.
    """

    target: Target
    at_once: int
    ratio: Interval
    control: Interval

    @property
    def met(self) -> bool:
        """Whether the median is on the right side."""
        return self.target.allows(self.ratio.middle)

    @property
    def words(self) -> str:
        """The verdict, and whether the whole interval says the same."""
        ends = {self.target.allows(end) for end in (self.ratio.low, self.ratio.high)}
        said = "met" if self.met else "**missed**"
        return said if ends == {self.met} else f"{said}, within noise"
