"""How a transport is, and how its end went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How a transport is, for probes and dashboards.

    Attributes:
        ready: Whether it is connected and delivers, and can settle what it has delivered.
        in_flight: Messages that are held unsettled.
        blocked: Those of them whose key waits for its next attempt, or that wait behind
            it. Where all that may be in flight is, a key holds back the others too.
        paused: Queues or topics that are held back for now, since what their handlers
            need is away.
        lag: Messages that wait, by queue, or by topic and partition; without those that
            the broker does not tell.
    """

    ready: bool
    in_flight: int = 0
    blocked: int = 0
    paused: tuple[str, ...] = ()
    lag: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrainReport:
    """How a drain went.

    Attributes:
        settled: Messages that were under way and came to their end.
        abandoned: Messages that were under way when the time was over; the broker
            delivers them again.
    """

    settled: int = 0
    abandoned: int = 0

    def __add__(self, other: DrainReport) -> DrainReport:
        """Return how both went."""
        return DrainReport(
            settled=self.settled + other.settled,
            abandoned=self.abandoned + other.abandoned,
        )
