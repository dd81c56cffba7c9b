"""Clocks of clients whose pauses between attempts take no time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from codegen.runtime import Clock
from tests.runtime.grpc.faults.proxy import PATIENCE


async def _nothing() -> None:
    pass


@dataclass
class Pace:
    """Time is real, unless `still`; pauses are written down and take none.

    Attributes:
        still: Whether time stands still but for pauses and `advance`.
        luck: What all random numbers are; 0.5 leaves the times of breakers as they are,
            0 the pauses that are asked for.
        pauses: Seconds of each pause.
        meanwhile: Is awaited in each pause, in the loop of the test.
    """

    still: bool = False
    luck: float = 0.0
    pauses: list[float] = field(default_factory=list)
    meanwhile: Callable[[], Awaitable[None]] = _nothing
    _now: float = 1000.0

    def __post_init__(self) -> None:
        self._loop = asyncio.get_running_loop()

    @property
    def clock(self) -> Clock:
        """The clock that goes so."""
        return Clock(
            now=(lambda: self._now) if self.still else time.monotonic,
            sleep=self._sleep,
            sleep_async=self._sleep_async,
            random=lambda: self.luck,
        )

    def advance(self, seconds: float) -> None:
        """Let time pass that stands still."""
        self._now += seconds

    def _sleep(self, seconds: float) -> None:
        pausing = asyncio.run_coroutine_threadsafe(
            self._sleep_async(seconds), self._loop
        )
        pausing.result(PATIENCE)

    async def _sleep_async(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.advance(seconds)
        await self.meanwhile()
