"""Whose cancellation a `CancelledError` is."""

from __future__ import annotations

import asyncio


def is_being_cancelled() -> bool:
    """Whether somebody cancels the current task.

    If not, what it awaited was cancelled, or raised the error itself: a failure like any
    other, of which only its own caller knows (Task.cancelling in the documentation of
    asyncio).
    """
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def is_from_outside(error: BaseException) -> bool:
    """Whether *error* ends the code of a user, and is no failure of it.

    Whatever else such code raises is a failure, SystemExit too: it would end the process
    out of a task, and who waits for that would wait in vain.
    """
    if isinstance(error, asyncio.CancelledError):
        return is_being_cancelled()
    return isinstance(error, GeneratorExit | KeyboardInterrupt)
