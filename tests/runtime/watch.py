"""A clock that stands still until a test moves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from codegen.runtime.clock import Clock


@dataclass
class Watch:
    """Time and chance, set by hand; whatever sleeps on it has a bug.

    It begins long after zero, as a monotonic clock does, so that a time and a span of
    time cannot be mistaken for each other unnoticed. In the middle of the jitter
    (`luck` 0.5) a circuit stays open exactly as long as configured.
    """

    now: float = 1000.0
    luck: float = 0.5

    @property
    def clock(self) -> Clock:
        """The clock that shows this time."""
        return Clock(
            now=lambda: self.now,
            sleep=_never,
            sleep_async=_never,
            random=lambda: self.luck,
        )

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


def _never(seconds: float) -> NoReturn:
    raise AssertionError(f"slept for {seconds} s")
