"""Turns of calls: what one costs in CPU of the client process, and how long it takes.

All contenders take a turn in each round, in an order of chance, so that what happens to
the machine meanwhile happens to all of them; they are compared within a round.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import TypeAlias

from .intervals import Interval, interval

Call: TypeAlias = Callable[[], object]
AsyncCall: TypeAlias = Callable[[], Awaitable[object]]

SEED = 20_261_126


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How calls are made.

    Attributes:
        rounds: Rounds that are counted; one more warms up.
        at_once: Calls under way at a time: tasks, or threads.
        each: Calls that each of them makes in a turn, one after the other.
    """

    rounds: int
    at_once: int
    each: int

    @property
    def calls(self) -> int:
        """Calls of one turn."""
        return self.at_once * self.each


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a call of one turn came to, in seconds.

    Attributes:
        cpu: Of all threads of the client process, for each call.
        wall: Time that passed, for each call.
    """

    cpu: float
    wall: float


class Turns:
    """All turns of all contenders, by name and round."""

    def __init__(self, turns: Mapping[str, list[Turn]]) -> None:
        self._turns = turns

    def cpu(self, name: str) -> float:
        """The median CPU time of a call, in microseconds."""
        return median(turn.cpu for turn in self._turns[name]) * 1e6

    def rate(self, name: str) -> float:
        """The median of calls in a second."""
        return median(1 / turn.wall for turn in self._turns[name])

    def cpu_ratio(self, name: str, beside: str) -> Interval:
        """What *name* costs for each 1 of *beside*, in CPU time."""
        return interval(
            [mine.cpu / theirs.cpu for mine, theirs in self._pairs(name, beside)],
            Random(SEED),
        )

    def rate_ratio(self, name: str, beside: str) -> Interval:
        """How many calls *name* makes while *beside* makes one."""
        return interval(
            [theirs.wall / mine.wall for mine, theirs in self._pairs(name, beside)],
            Random(SEED),
        )

    def more(self, name: str, beside: str) -> Interval:
        """What a call of *name* costs beyond one of *beside*, in microseconds of CPU."""
        return interval(
            [
                (mine.cpu - theirs.cpu) * 1e6
                for mine, theirs in self._pairs(name, beside)
            ],
            Random(SEED),
        )

    def _pairs(self, name: str, beside: str) -> Iterator[tuple[Turn, Turn]]:
        return zip(self._turns[name], self._turns[beside], strict=True)


async def take_turns_async(contenders: Mapping[str, AsyncCall], plan: Plan) -> Turns:
    """Await the calls of all *contenders* as *plan* says."""
    turns: dict[str, list[Turn]] = {name: [] for name in contenders}
    for name in _order(turns, plan):
        call = contenders[name]
        await call()  # what another's turn has left behind is not counted
        clock = _Clock(plan.calls)
        if plan.at_once == 1:
            await _several_async(call, plan.each)
        else:
            await asyncio.gather(
                *(_several_async(call, plan.each) for _ in range(plan.at_once))
            )
        turns[name].append(clock.turn())
    return Turns(turns)


def take_turns(contenders: Mapping[str, Call], plan: Plan) -> Turns:
    """Make the calls of all *contenders* as *plan* says, in threads of one pool."""
    turns: dict[str, list[Turn]] = {name: [] for name in contenders}
    with ThreadPoolExecutor(plan.at_once) as pool:
        for name in _order(turns, plan):
            call = contenders[name]
            call()
            clock = _Clock(plan.calls)
            if plan.at_once == 1:
                _several(call, plan.each)
            else:
                everyone = [
                    pool.submit(_several, call, plan.each) for _ in range(plan.at_once)
                ]
                for one in everyone:
                    one.result()
            turns[name].append(clock.turn())
    return Turns(turns)


class _Clock:
    """Times one turn of some calls."""

    def __init__(self, calls: int) -> None:
        self._calls = calls
        self._wall, self._cpu = perf_counter(), process_time()

    def turn(self) -> Turn:
        cpu, wall = process_time() - self._cpu, perf_counter() - self._wall
        return Turn(cpu=cpu / self._calls, wall=wall / self._calls)


async def _several_async(call: AsyncCall, number: int) -> None:
    for _ in range(number):
        await call()


def _several(call: Call, number: int) -> None:
    for _ in range(number):
        call()


def _order(turns: dict[str, list[Turn]], plan: Plan) -> Iterator[str]:
    """Yield the names, round for round; the first round warms up and is thrown away."""
    names, chance = list(turns), Random(SEED)
    gc.collect()
    gc.freeze()  # what stays is not looked at again; garbage of the calls is
    for number in range(plan.rounds + 1):
        chance.shuffle(names)
        yield from names
        if number == 0:
            for one in turns.values():
                one.clear()
    gc.unfreeze()
