"""stamina, alone and in a stack: it repeats, circuitbreaker stops, a timer cuts off."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import stamina
from circuitbreaker import circuit  # type: ignore[import-untyped]

from .bare import (
    ATTEMPT_LIMIT,
    ATTEMPTS,
    FIRST_PAUSE,
    LONGEST_PAUSE,
    TOTAL_LIMIT,
    AsyncCall,
    Call,
    bare,
    bare_async,
)

_retry = stamina.retry(
    on=ConnectionError,
    attempts=ATTEMPTS,
    timeout=TOTAL_LIMIT,
    wait_initial=FIRST_PAUSE,
    wait_max=LONGEST_PAUSE,
)


def with_stamina() -> Call:
    """Return the call, repeated by stamina."""
    return _retry(bare)


def with_stamina_async() -> AsyncCall:
    """Return the async call, repeated by stamina."""
    return _retry(bare_async)


def stack() -> Call:
    """Return the call behind stamina and circuitbreaker; nothing cuts it off."""
    guarded: Call = circuit(expected_exception=ConnectionError, name="stack")(bare)
    return _retry(guarded)


def stack_with_threads(pool: ThreadPoolExecutor) -> Call:
    """Return the call behind stamina, circuitbreaker and the timeout of a future."""

    def timed() -> int:
        return pool.submit(bare).result(timeout=ATTEMPT_LIMIT)

    guarded: Call = circuit(expected_exception=ConnectionError, name="pool")(timed)
    return _retry(guarded)


def stack_async() -> AsyncCall:
    """Return the async call behind stamina, circuitbreaker and asyncio.timeout."""

    async def timed() -> int:
        async with asyncio.timeout(ATTEMPT_LIMIT):
            return await bare_async()

    guarded: AsyncCall = circuit(expected_exception=ConnectionError, name="task")(timed)
    return _retry(guarded)
