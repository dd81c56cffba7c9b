"""stamina, alone and in a stack: it repeats, circuitbreaker stops, a timer cuts off."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import stamina
from circuitbreaker import circuit

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

    @_retry
    @circuit(expected_exception=ConnectionError, name="stack")
    def call() -> int:
        return bare()

    return call


def stack_with_threads(pool: ThreadPoolExecutor) -> Call:
    """Return the call behind stamina, circuitbreaker and the timeout of a future."""

    @_retry
    @circuit(expected_exception=ConnectionError, name="stack with threads")
    def call() -> int:
        return pool.submit(bare).result(timeout=ATTEMPT_LIMIT)

    return call


def stack_async() -> AsyncCall:
    """Return the async call behind stamina, circuitbreaker and asyncio.timeout."""

    @_retry
    @circuit(expected_exception=ConnectionError, name="async stack")
    async def call() -> int:
        async with asyncio.timeout(ATTEMPT_LIMIT):
            return await bare_async()

    return call
