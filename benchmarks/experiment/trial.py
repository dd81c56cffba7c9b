"""One trial: normal load, then overload, then normal load again."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from codegen.runtime import Bulkhead
from tests.runtime.virtual import VirtualTime

from .backend import CAPACITY, Backend
from .fleets import PATIENCE, Call, Fleet


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Calls that come at random moments, whatever becomes of those before.

    Attributes:
        normal: Calls a second before and after.
        excess: Calls a second during the overload.
        before: Seconds of normal load at first.
        overload: Seconds of overload.
        after: Seconds of normal load in the end, which show whether it recovers.
    """

    normal: float = 0.8 * CAPACITY
    excess: float = 1.5 * CAPACITY
    before: float = 10.0
    overload: float = 60.0
    after: float = 30.0

    @property
    def relief(self) -> float:
        """The second in which the overload ends."""
        return self.before + self.overload

    @property
    def end(self) -> float:
        """The second after which nobody calls any more."""
        return self.relief + self.after

    def moments(self, chance: Random) -> Iterator[float]:
        """The moments at which somebody calls."""
        now = 0.0
        while now < self.end:
            over = self.before <= now < self.relief
            now += chance.expovariate(self.excess if over else self.normal)
            yield now


LOAD = Load()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was seen during one trial, as moments in ascending order.

    Attributes:
        load: The load under which it was seen.
        answers: When somebody got an answer for which he still waited.
        attempts: When an attempt came in at the backend.
    """

    load: Load
    answers: list[float]
    attempts: list[float]

    @property
    def goodput(self) -> float:
        """Answers a second during the overload."""
        return rate(self.answers, self.load.before, self.load.relief)

    @property
    def pressure(self) -> float:
        """Attempts a second during the overload."""
        return rate(self.attempts, self.load.before, self.load.relief)

    @property
    def recovered(self) -> float:
        """Answers a second after the overload."""
        return rate(self.answers, self.load.relief, self.load.end)


def rate(moments: list[float], start: float, end: float) -> float:
    """How many of *moments*, which ascend, there are in each second of a span."""
    return (bisect_left(moments, end) - bisect_left(moments, start)) / (end - start)


def run_trial(
    fleet: Fleet, limit: Bulkhead | None = None, *, seed: int, load: Load = LOAD
) -> Outcome:
    """Let *fleet* call a backend that takes in as much as *limit* says.

    The same *seed* brings the same calls at the same moments.
    """
    virtual = VirtualTime()
    # Chance of their own for each, so that one fleet's calls are another's as well.
    calling, serving, pausing = (Random(f"{seed} {who}") for who in "abc")
    clock = replace(
        virtual.clock, sleep_async=asyncio.sleep, random=pausing.random
    )  # pauses of chance, and none recorded
    backend = Backend(serving, limit)
    call = fleet(backend, clock, pausing)
    answers: list[float] = []
    try:
        virtual.run(_all_calls(virtual, load.moments(calling), call, answers))
    finally:
        virtual.close()
    return Outcome(load=load, answers=sorted(answers), attempts=backend.arrivals)


async def _all_calls(
    virtual: VirtualTime, moments: Iterator[float], call: Call, answers: list[float]
) -> None:
    async def one() -> None:
        began = virtual.now
        if await call() and virtual.now - began <= PATIENCE:
            answers.append(virtual.now)

    async with asyncio.TaskGroup() as calls:
        for moment in moments:
            await asyncio.sleep(moment - virtual.now)
            calls.create_task(one())
