"""Cutting off async attempts whose time is up, at the price of two dict operations.

A timer of the event loop costs as much as all layers together, and almost none ever
fires. Attempts of one operation mostly have the same limit, so that the one that began
first is due first: they need one timer in all, which is set for the oldest of them.
"""

from __future__ import annotations

import asyncio
from typing import Any


class Cut:
    """Cancels the task of one call when an attempt takes too long.

    Whose cancellation it was is decided as in `asyncio.timeout` (Task.uncancel in the
    documentation of asyncio).
    """

    __slots__ = ("_before", "_fired", "_task", "_watch")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Cut off the task that runs in *loop*.

        Raises:
            RuntimeError: None does, but a callback.
        """
        task = asyncio.current_task(loop)
        if task is None:
            raise RuntimeError("a call must be made in a task")
        self._task: asyncio.Task[Any] = task
        self._before = task.cancelling()
        self._fired = False
        self._watch: Watch | None = None

    def after(self, watch: Watch) -> None:
        """Cancel the task when the limit of *watch* is over."""
        self._watch = watch
        watch.add(self)

    def off(self) -> None:
        """Call it off; a cancellation that the attempt swallowed is taken back."""
        if self._watch is not None:
            self._watch.remove(self)
            self._watch = None
        if self._fired:
            self._fired = False
            self._task.uncancel()

    def is_why(self) -> bool:
        """Whether the task was cancelled by this, and by nobody else; ends it."""
        fired = self._fired
        self.off()
        return fired and self._task.cancelling() <= self._before

    def fire(self) -> None:
        """Cancel the task now."""
        self._fired = True
        self._task.cancel()


class Watch:
    """One timer of an event loop, for all attempts with the same limit."""

    __slots__ = ("_due", "_kept", "_limit", "_loop", "_timer")

    def __init__(
        self, loop: asyncio.AbstractEventLoop, limit: float, *, kept: bool
    ) -> None:
        """Watch attempts in *loop* that may take *limit* seconds.

        *kept* says that others follow, so that the timer may as well stay set.
        """
        self._loop = loop
        self._limit = limit
        self._kept = kept
        self._due: dict[Cut, float] = {}
        self._timer: asyncio.TimerHandle | None = None

    def add(self, cut: Cut) -> None:
        """Watch one attempt from now on."""
        self._due[cut] = due = self._loop.time() + self._limit
        if self._timer is None:
            self._timer = self._loop.call_at(due, self._ring)

    def remove(self, cut: Cut) -> None:
        """Forget an attempt, which ended in time or was cut off."""
        self._due.pop(cut, None)
        if not self._kept and self._timer is not None:
            self._timer.cancel()

    def _ring(self) -> None:
        """Cut off who is due; those behind are due later."""
        now = self._loop.time()
        self._timer = None
        for cut, due in list(self._due.items()):
            if due > now:
                self._timer = self._loop.call_at(due, self._ring)
                break
            del self._due[cut]
            cut.fire()


class Watches:
    """The watches of one operation, one for each event loop that calls it."""

    __slots__ = ("_limit", "_of")

    def __init__(self, limit: float | None) -> None:
        self._limit = limit
        self._of: dict[asyncio.AbstractEventLoop, Watch] = {}

    def watch(self, loop: asyncio.AbstractEventLoop, limit: float) -> Watch:
        """Return a watch for an attempt that may take *limit* seconds."""
        if limit != self._limit:  # what is left of a deadline: each its own
            return Watch(loop, limit, kept=False)
        known = self._of.get(loop)
        return self._begin(loop, limit) if known is None else known

    def _begin(self, loop: asyncio.AbstractEventLoop, limit: float) -> Watch:
        for other in list(self._of):
            if other.is_closed():
                self._of.pop(other, None)
        return self._of.setdefault(loop, Watch(loop, limit, kept=True))
