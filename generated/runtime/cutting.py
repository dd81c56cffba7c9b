"""Cutting off async attempts whose time is up, at the price of two dict operations.

A timer of the event loop costs as much as all layers together, and almost none ever
fires. Attempts of one operation mostly have the same limit, so that the one that began
first is due first: they need one timer in all, which is set for the oldest of them.
"""

from __future__ import annotations

import asyncio
from types import TracebackType
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
        watch.due[self] = due = watch.loop.time() + watch.limit
        if watch.timer is None:
            watch.ring_at(due)

    def off(self) -> None:
        """Call it off; a cancellation that the attempt swallowed is taken back."""
        watch = self._watch
        if watch is not None:
            watch.due.pop(self, None)
            if watch.timer is not None and not watch.kept:
                watch.timer.cancel()
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


class _Uncut(Cut):
    """Never cuts, and so needs to know no task."""

    __slots__ = ()

    def __init__(self) -> None:
        pass

    def off(self) -> None:
        pass

    def is_why(self) -> bool:
        return False


UNCUT = _Uncut()
"""For calls whose transport itself keeps the limits of attempts; all share it."""


class Watch:
    """One timer of an event loop, for all attempts with the same limit.

    Attributes:
        loop: The event loop.
        limit: Seconds that an attempt may take.
        kept: Whether others follow, so that the timer may as well stay set.
        due: When each attempt that is under way is due, the oldest first.
        timer: Set for the oldest at the time, None if there was none.
    """

    __slots__ = ("due", "kept", "limit", "loop", "timer")

    def __init__(
        self, loop: asyncio.AbstractEventLoop, limit: float, *, kept: bool
    ) -> None:
        self.loop = loop
        self.limit = limit
        self.kept = kept
        self.due: dict[Cut, float] = {}
        self.timer: asyncio.TimerHandle | None = None

    def ring_at(self, moment: float) -> None:
        """Look again at *moment*."""
        self.timer = self.loop.call_at(moment, self._ring)

    def _ring(self) -> None:
        """Cut off who is due; those behind are due later."""
        now = self.loop.time()
        self.timer = None
        for cut, due in list(self.due.items()):
            if due > now:
                self.ring_at(due)
                break
            del self.due[cut]
            cut.fire()


class Watches:
    """The watches of one operation, one for each event loop that calls it."""

    __slots__ = ("_limit", "_of")

    def __init__(self, limit: float | None) -> None:
        self._limit = limit
        self._of: dict[asyncio.AbstractEventLoop, Watch] = {}

    def timeout(self, limit: float) -> Timeout:
        """Return a context in which the running task may be for *limit* seconds."""
        return Timeout(self, limit)

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


class Timeout:
    """A context as `asyncio.timeout` is, but with a timer that others have too.

    Raises:
        TimeoutError: What happened inside took too long, and was cancelled.
    """

    __slots__ = ("_cut", "_limit", "_watches")

    def __init__(self, watches: Watches, limit: float) -> None:
        self._watches = watches
        self._limit = limit
        self._cut: Cut = UNCUT

    def __enter__(self) -> None:
        loop = asyncio.get_running_loop()
        self._cut = Cut(loop)
        self._cut.after(self._watches.watch(loop, self._limit))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if not isinstance(error, asyncio.CancelledError):
            self._cut.off()
        elif self._cut.is_why():
            raise TimeoutError from error
