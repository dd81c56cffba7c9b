"""The call that everything is put around: it answers at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

Call: TypeAlias = Callable[[], int]
AsyncCall: TypeAlias = Callable[[], Awaitable[int]]

ANSWER = 1

# The figures of the default policy.
ATTEMPTS = 3
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
ATTEMPT_LIMIT = 10.0
TOTAL_LIMIT = 30.0


def bare() -> int:
    """Call in this thread."""
    return ANSWER


async def bare_async() -> int:
    """Call as a coroutine."""
    return ANSWER
