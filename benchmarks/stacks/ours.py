"""The engine of the runtime, its layers composed once as a generated client does."""

from __future__ import annotations

from functools import partial

from codegen.runtime import Engine, Exchange, Layers, Policy, run, run_async
from codegen.runtime.attempt import Attempt

from .bare import ANSWER, AsyncCall, Call

FULL = Policy(idempotent=True)
"""Bulkhead, deadline, retry, budget, circuit breaker and attempt timeout."""


def ours(policy: Policy = FULL) -> Call:
    """Return the call under *policy*, in this thread.

    The transport keeps the limit of an attempt, as a socket does, for a thread cannot
    be cut off.
    """
    return partial(run, _layers(policy), _send)


def ours_async(policy: Policy = FULL) -> AsyncCall:
    """Return the call under *policy*; the engine cuts an attempt off at its limit."""
    return partial(run_async, _layers(policy), _send_async)


def _layers(policy: Policy) -> Layers[int, int]:
    return Engine().layers("work", policy, Exchange())


def _send(attempt: Attempt) -> int:
    return ANSWER


async def _send_async(attempt: Attempt) -> int:
    return ANSWER
