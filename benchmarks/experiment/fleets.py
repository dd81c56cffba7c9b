"""Two ways to call a backend: as most code does, and through the engine."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from random import Random
from typing import TypeAlias

from codegen.runtime import (
    Bulkhead,
    CallError,
    Clock,
    Engine,
    Exchange,
    Layers,
    Policy,
    Timeout,
    run_async,
)
from codegen.runtime.attempt import Attempt
from codegen.runtime.http.reply import Reply, judge_reply

from .backend import Backend

ATTEMPTS = 3
ATTEMPT_LIMIT = 1.0
PATIENCE = 3.0
"""Seconds after which nobody waits for an answer any more."""

FIRST_PAUSE = 0.1

Call: TypeAlias = Callable[[], Awaitable[bool]]
"""Calls once; whether that brought an answer."""

Fleet: TypeAlias = Callable[[Backend, Clock, Random], Call]
"""Some processes that call one backend; from outside, one way to call it."""


def naive(backend: Backend, clock: Clock, chance: Random) -> Call:
    """Three attempts with a timeout each and exponential backoff, and that is all.

    How many processes do so makes no difference, for they remember nothing.
    """

    async def call() -> bool:
        for number in range(ATTEMPTS):
            try:
                async with asyncio.timeout(ATTEMPT_LIMIT):
                    if (await backend.ask()).status == 200:
                        return True
            except TimeoutError:
                pass
            if number + 1 < ATTEMPTS:
                await clock.sleep_async(FIRST_PAUSE * 2**number)
        return False

    return call


@dataclass(frozen=True, kw_only=True)
class Ours:
    """Processes with an engine each, under the default policy.

    Only the limits of time differ from the defaults, and are those of `naive`.

    Attributes:
        processes: How many; each has a circuit, a budget and a bulkhead of its own.
        bulkhead: The limit of calls at once in each.
    """

    processes: int = 20
    bulkhead: Bulkhead = Bulkhead()

    def __call__(self, backend: Backend, clock: Clock, chance: Random) -> Call:
        """Return a way to call that takes one process after the other."""
        policy = Policy(
            idempotent=True,
            timeout=Timeout(total=PATIENCE, attempt=ATTEMPT_LIMIT),
            bulkhead=self.bulkhead,
        )
        exchange = Exchange(judge=partial(judge_reply, policy), read=_read)
        engines = [Engine(clock) for _ in range(self.processes)]
        turn: cycle[Layers[Reply, Reply]] = cycle(
            [engine.layers("work", policy, exchange) for engine in engines]
        )

        async def send(attempt: Attempt) -> Reply:
            return await backend.ask()

        async def call() -> bool:
            try:
                await run_async(next(turn), send)
            except CallError:
                return False
            return True

        return call


def _read(reply: Reply) -> Reply:
    if reply.status != 200:
        raise CallError(f"status {reply.status}")
    return reply
