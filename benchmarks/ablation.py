"""Where the time of the engine goes: without one layer, with none, and the parts alone."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections import Counter
from contextvars import ContextVar
from dataclasses import replace
from types import FrameType
from typing import Any

from codegen.runtime import Policy, Retry, Timeout

from .stacks.bare import ANSWER, AsyncCall, Call, bare_async
from .stacks.ours import FULL

WITHOUT: dict[str, Policy] = {
    "bulkhead": replace(FULL, bulkhead=None),
    "circuit breaker": replace(FULL, breaker=None),
    "retry budget": replace(FULL, budget=None),
    "deadline and attempt timeout": replace(
        FULL, timeout=Timeout(total=None, attempt=None)
    ),
}
"""The full policy, each time without one layer."""

NOTHING = Policy(
    timeout=Timeout(total=None, attempt=None),
    retry=Retry(attempts=1),
    breaker=None,
    budget=None,
    bulkhead=None,
)
"""No layer at all: what is left is the engine itself."""

_LOCK = threading.Lock()
_VARIABLE: ContextVar[float | None] = ContextVar("_VARIABLE", default=None)


def _lock() -> int:
    with _LOCK:
        return ANSWER


def _lock_by_hand() -> int:
    _LOCK.acquire()
    _LOCK.release()
    return ANSWER


def _nothing() -> None:
    pass


def _function() -> int:
    _nothing()
    return ANSWER


def _clock() -> int:
    time.monotonic()
    return ANSWER


def _variable() -> int:
    _VARIABLE.get()
    return ANSWER


PARTS: dict[str, Call] = {
    "a function that does nothing": _function,
    "a lock, by `with`": _lock,
    "a lock, by `acquire` and `release`": _lock_by_hand,
    "a look at the clock": _clock,
    "a look at a context variable": _variable,
}


async def _coroutine() -> int:
    return await bare_async()


async def _call_later() -> int:
    asyncio.get_running_loop().call_later(10.0, bare_async).cancel()
    return ANSWER


async def _timeout() -> int:
    async with asyncio.timeout(10.0):
        return await bare_async()


async def _task() -> int:
    return await asyncio.create_task(bare_async())


async def _current_task() -> int:
    asyncio.current_task()
    return ANSWER


PARTS_ASYNC: dict[str, AsyncCall] = {
    "a coroutine around the call": _coroutine,
    "`asyncio.current_task`": _current_task,
    "`loop.call_later`, cancelled": _call_later,
    "`asyncio.timeout` around the call": _timeout,
    "a task of its own for the call": _task,
}


def entered(call: Call) -> Counter[str]:
    """Return the Python functions that one call enters, and how often."""
    call()  # what only the first call does
    with _Watching() as watching:
        call()
    return watching.functions


async def entered_async(call: AsyncCall) -> Counter[str]:
    """Return the Python functions that one async call enters, and how often."""
    await call()
    with _Watching() as watching:
        await call()
    return watching.functions


class _Watching:
    """Counts the functions of the runtime and the standard library that are entered."""

    def __init__(self) -> None:
        self.functions: Counter[str] = Counter()

    def __enter__(self) -> _Watching:
        sys.setprofile(self._heard)
        return self

    def __exit__(self, *exc: object) -> None:
        sys.setprofile(None)

    def _heard(self, frame: FrameType, event: str, _: Any) -> None:
        module = frame.f_globals.get("__name__", "")
        if event == "call" and not module.startswith("benchmarks."):
            self.functions[frame.f_code.co_qualname] += 1
