"""CPU time of calls, measured in rounds in which everyone takes a turn.

What happens to the machine meanwhile happens to all of a round, so that times are
compared within a round and the median is taken of the comparisons.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from statistics import median
from time import process_time

from .stacks.bare import AsyncCall, Call

ROUNDS = 100
CALLS = 500
"""Calls in one turn; a turn lasts milliseconds, which is long for the clock."""

Rounds = dict[str, list[float]]
"""Seconds of CPU per call, by name and round."""


class Measurement:
    """What each contender cost in each round, net of the bare call.

    `process_time` counts every thread, so that pools of threads are not for free.
    """

    def __init__(self, rounds: Rounds, bare: str) -> None:
        self._net = {
            name: [
                time - floor for time, floor in zip(times, rounds[bare], strict=True)
            ]
            for name, times in rounds.items()
        }

    def microseconds(self, name: str) -> float:
        """The median."""
        return median(self._net[name]) * 1e6

    def least(self, name: str) -> float:
        """The smallest, in microseconds."""
        return min(self._net[name]) * 1e6

    def ratio(self, name: str, other: str) -> float:
        """The median, over the rounds, of what *name* costs for each 1 of *other*."""
        pairs = zip(self._net[name], self._net[other], strict=True)
        return median(mine / theirs for mine, theirs in pairs)

    def saved(self, name: str, without: str) -> float:
        """The median of what a part costs that *without* lacks, in microseconds."""
        pairs = zip(self._net[name], self._net[without], strict=True)
        return median(mine - theirs for mine, theirs in pairs) * 1e6


def measure(contenders: Mapping[str, Call], bare: str) -> Measurement:
    """Call all *contenders*, of which one is the *bare* call."""
    rounds: Rounds = {name: [] for name in contenders}
    for name in _turns(rounds):
        call = contenders[name]
        began = process_time()
        for _ in range(CALLS):
            call()
        rounds[name].append((process_time() - began) / CALLS)
    return Measurement(rounds, bare)


async def measure_async(contenders: Mapping[str, AsyncCall], bare: str) -> Measurement:
    """Await all *contenders*, of which one is the *bare* call, in one task."""
    rounds: Rounds = {name: [] for name in contenders}
    for name in _turns(rounds):
        call = contenders[name]
        began = process_time()
        for _ in range(CALLS):
            await call()
        rounds[name].append((process_time() - began) / CALLS)
    return Measurement(rounds, bare)


def _turns(rounds: Rounds) -> Iterator[str]:
    """Yield the names, round for round, each time beginning with another.

    The first round warms up and is thrown away.
    """
    names = list(rounds)
    gc.collect()
    gc.freeze()  # what stays is not looked at again; garbage of the calls is
    for number in range(ROUNDS + 1):
        start = number % len(names)
        yield from names[start:] + names[:start]
        if number == 0:
            for times in rounds.values():
                times.clear()
    gc.unfreeze()
