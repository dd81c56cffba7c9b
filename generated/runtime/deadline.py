"""The moment by which the current call must be done, one for the whole process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import ModuleType

from .clock import SYSTEM_CLOCK, Clock

_SHARED_NAME = "_codegen_shared_deadline_1"
"""Entry of sys.modules that every copy of this file uses; its number changes only
if the meaning of the variable does."""


def _shared_variable() -> ContextVar[float | None]:
    """Return the variable that all copies of the runtime share.

    Each generated tree carries its own copy of this file, so that a variable made
    here would be one per tree, and a deadline would get lost between two trees.
    The first copy to be imported puts a module object with the variable into
    sys.modules, the others find it there. It holds a float, never an object of
    ours, because the classes of two copies are not the same.
    """
    fresh = ModuleType(_SHARED_NAME, "Deadline shared by all generated trees.")
    vars(fresh)["variable"] = ContextVar("deadline", default=None)
    shared = sys.modules.setdefault(_SHARED_NAME, fresh)  # atomic: first one wins
    variable: ContextVar[float | None] = vars(shared)["variable"]
    return variable


_DEADLINE = _shared_variable()


def current_deadline() -> float | None:
    """Return the deadline of the current call in monotonic seconds, None if none."""
    return _DEADLINE.get()


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
    deadline = clock.now() + seconds
    outer = _DEADLINE.get()
    token = _DEADLINE.set(deadline if outer is None else min(outer, deadline))
    try:
        yield
    finally:
        _DEADLINE.reset(token)
