"""CPU of a process from one message to another, so that beginning and end do not count."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Iterator, Mapping
from random import Random
from time import perf_counter, process_time
from typing import TypeAlias

from benchmarks.rpc.turns import SEED, Turn, Turns

WARM = 300
"""Messages that come before the clock is started."""


class Meter:
    """Counts messages, and takes the time of those between the first few and the last.

    `process_time` counts every thread. Each contender tells it of each message.
    """

    def __init__(self, count: int) -> None:
        """Wait for *count* messages, of which the first few are not measured."""
        self._left = count
        self._measured = count - WARM
        self._cpu = self._wall = 0.0
        self._turn: Turn | None = None
        self._loop = asyncio.get_running_loop()
        self._over = asyncio.Event()

    def hit(self) -> None:
        """One more; any thread may call it, one at a time."""
        self._left -= 1
        if self._left == self._measured:
            self._cpu, self._wall = process_time(), perf_counter()
        elif self._left == 0:
            self._turn = Turn(
                cpu=(process_time() - self._cpu) / self._measured,
                wall=(perf_counter() - self._wall) / self._measured,
            )
            self._loop.call_soon_threadsafe(self._over.set)

    async def turn(self) -> Turn:
        """What it came to, once all are there."""
        async with asyncio.timeout(120):
            await self._over.wait()
        assert self._turn is not None
        return self._turn


Contender: TypeAlias = Callable[[], Awaitable[Turn]]
"""Takes one turn."""


async def take_turns(contenders: Mapping[str, Contender], rounds: int) -> Turns:
    """Let all take a turn in each round, in an order of chance; the first one warms up."""
    turns: dict[str, list[Turn]] = {name: [] for name in contenders}
    for number, name in _order(list(contenders), rounds):
        turn = await contenders[name]()
        if number:
            turns[name].append(turn)
    return Turns(turns)


def _order(names: list[str], rounds: int) -> Iterator[tuple[int, str]]:
    chance = Random(SEED)
    for number in range(rounds + 1):
        gc.collect()
        chance.shuffle(names)
        yield from ((number, name) for name in names)
