"""The moment by which the current call must be done, one for the whole process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import Context, ContextVar, copy_context

from .clock import SYSTEM_CLOCK, Clock
from .shared import shared_variable

_DEADLINE: ContextVar[float | None] = shared_variable("deadline", None)


current_deadline = _DEADLINE.get
"""Return the deadline of the current call in monotonic seconds, None if none.

Every call asks for it, so that it is the variable's own method.
"""


def remaining(clock: Clock = SYSTEM_CLOCK) -> float | None:
    """Return the seconds left for the current call, below 0 if late, None if none."""
    deadline = _DEADLINE.get()
    return None if deadline is None else deadline - clock.now()


@contextmanager
def deadline_scope(
    seconds: float | None, clock: Clock = SYSTEM_CLOCK
) -> Iterator[None]:
    """Give everything called inside at most *seconds* from now.

    An earlier deadline that is already in force stays; None adds none.
    """
    if seconds is None:
        yield
        return
    token = _DEADLINE.set(_earlier(seconds, clock))
    try:
        yield
    finally:
        _DEADLINE.reset(token)


def inherit_deadline(seconds: float | None, clock: Clock = SYSTEM_CLOCK) -> None:
    """Give the running task at most *seconds* from now, for as long as it lives.

    For a generator that serves a stream: it may be closed by another task, where what
    a scope has set cannot be taken back.
    """
    if seconds is not None:
        _DEADLINE.set(_earlier(seconds, clock))


def unlimited() -> Context:
    """Return a copy of the current context in which no deadline is in force.

    For what goes on after an answer has begun: the caller's deadline was for that.
    """
    context = copy_context()
    context.run(_DEADLINE.set, None)
    return context


def _earlier(seconds: float, clock: Clock) -> float:
    """Return the deadline *seconds* from now, or the one in force if that is earlier."""
    deadline, outer = clock.now() + seconds, _DEADLINE.get()
    return deadline if outer is None else min(outer, deadline)
