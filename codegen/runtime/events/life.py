"""The one life that every transport has: how it begins, stops, begins again, and ends."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from types import TracebackType
from typing import Any, Literal, TypeAlias

from ..ranges import FROM_0
from .ending import LEAST, Ending
from .health import DrainReport
from .lanes import Lanes

Stage: TypeAlias = Literal["new", "starting", "started", "draining", "stopped"]

_DRAIN = 30.0
"""Seconds that handlers have to end when a transport is closed."""


class Life:
    """Where a transport may be used, and until when; what it does one after the other.

    It belongs to one event loop, the one that it is used in first. It is started and
    drained any number of times, and closed once. Whoever starts it waits for a drain that
    is under way; a drain ends a start that is, and brings another drain forward if it has
    less time. What was begun is ended in a task of its own, so that it comes to its end
    though nobody waits for that any more.

    Attributes:
        stage: How far it is.
        closed: Whether it was closed: it publishes no more.
        publishing: Counts publications: `with life.publishing: ...`.
    """

    __slots__ = (
        "_begin",
        "_beginning",
        "_closing",
        "_drains",
        "_ending",
        "_kind",
        "_lanes",
        "_loop",
        "_release",
        "_starting",
        "_stop",
        "_stopping",
        "closed",
        "publishing",
        "stage",
    )

    def __init__(
        self,
        kind: str,
        begin: Callable[[], Awaitable[None]],
        stop: Callable[[Ending], Awaitable[DrainReport]],
        release: Callable[[], Awaitable[None]],
        lanes: Callable[[], Iterable[Lanes[Any]]],
    ) -> None:
        """Begin the life of a transport whose class is called *kind*.

        Args:
            kind: What it is called in errors.
            begin: Connects and begins to deliver. It may be cancelled, and what it has
                done so far is stopped.
            stop: Ends what was begun, all of it or not.
            release: Lets go of connections, for good; nothing is under way any more.
            lanes: Those that its handlers run in.
        """
        self._kind = kind
        self._begin, self._stop, self._release = begin, stop, release
        self._lanes = lanes
        self._loop: asyncio.AbstractEventLoop | None = None
        self._starting = asyncio.Lock()
        self._beginning: asyncio.Task[None] | None = None
        self._ending: Ending | None = None
        self._stopping: asyncio.Task[DrainReport] | None = None
        self._closing: asyncio.Task[None] | None = None
        self._drains = 0
        self.closed = False
        self.stage: Stage = "new"
        self.publishing = Publications(self)

    @property
    def started(self) -> bool:
        """Whether it delivers."""
        return self.stage == "started"

    # --- what may be done now ----------------------------------------------------------

    def enter(self) -> None:
        """Belong to the event loop that runs, from the first call on.

        Raises:
            RuntimeError: It was closed, or belongs to another loop.
        """
        self.check()
        if self._loop is None:
            self._loop = asyncio.get_running_loop()

    def check(self) -> None:
        """See whether it may be used here.

        Raises:
            RuntimeError: It was closed, or belongs to another loop.
        """
        if self.closed:
            raise self._over()
        if self._loop is not None and self._loop is not asyncio.get_running_loop():
            raise RuntimeError(
                f"the {self._kind} belongs to the event loop that it was used in first:"
                " make one in each loop"
            )

    def check_open(self) -> None:
        """See whether anything new may be begun.

        Raises:
            RuntimeError: It was closed, or is about to be.
        """
        if self._closing is not None:
            raise self._over()

    def check_idle(self) -> None:
        """See whether it may be told what to deliver.

        Raises:
            RuntimeError: It delivers already, or was closed.
        """
        self.check_open()
        if self.stage not in ("new", "stopped"):
            raise RuntimeError(f"the {self._kind} has started: subscribe before")

    def check_outside(self, what: str) -> None:
        """See whether *what* is called by none of the handlers that it waits for.

        Raises:
            RuntimeError: It is, and would wait for itself.
        """
        if any(one.is_inside() for one in self._lanes()):
            raise RuntimeError(
                f"{what}() waits for handlers to end, and one of them called it: let"
                " something else call it, or a task of its own"
            )

    def _over(self) -> RuntimeError:
        return RuntimeError(f"the {self._kind} was closed, for good: make another")

    # --- its stages --------------------------------------------------------------------

    async def start(self) -> None:
        """Begin, unless it has begun; what fails is stopped again.

        Raises:
            RuntimeError: It was closed, or drained meanwhile, or belongs to another event
                loop.
        """
        self.enter()
        self.check_open()
        if self._ending is not None:
            self.check_outside("start")
        drains = self._drains
        async with self._starting:
            if self._stopping is not None:
                await asyncio.wait([self._stopping])
            if drains == self._drains and self.stage != "started":
                await self._start()
        self.check_open()
        if drains != self._drains:
            raise RuntimeError(f"the {self._kind} was drained while it started")

    async def _start(self) -> None:
        self.stage = "starting"
        self._beginning = beginning = asyncio.create_task(self._begun())
        try:
            (failed,) = await asyncio.gather(beginning, return_exceptions=True)
            if failed is not None and self.stage == "starting":
                raise failed  # else it is a drain that has cancelled it
        except BaseException:
            await self._end(0.0)
            raise

    async def _begun(self) -> None:
        await self._begin()
        if self.stage == "starting":
            self.stage = "started"

    async def drain(self, timeout: float) -> DrainReport:
        """Stop within *timeout* seconds; who is cancelled meanwhile waits for nothing more.

        Of several drains at once, the one that has the least time is told what came of it.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
            ValueError: *timeout* is no number of seconds.
        """
        if not FROM_0.holds(timeout):
            raise ValueError(f"drain(timeout={timeout!r}): must be {FROM_0.wanted}")
        self.check_outside("drain")
        self._drains += 1
        return await self._end(timeout)

    async def _end(self, seconds: float) -> DrainReport:
        if self.stage in ("new", "stopped"):
            return DrainReport()
        ending, stopping = self._ending, self._stopping
        if ending is None or stopping is None:
            self.stage = "draining"
            self._ending = ending = Ending(seconds)
            self._stopping = stopping = asyncio.create_task(self._stopped(ending))
        ending.shorten(seconds)
        report = await self._awaited(stopping)
        return report if ending.by is asyncio.current_task() else DrainReport()

    async def _stopped(self, ending: Ending) -> DrainReport:
        try:
            if self._beginning is not None:
                self._beginning.cancel()
                await ending.wait([self._beginning], least=LEAST)
            return await self._stop(ending)
        finally:
            self.stage = "stopped"
            self._ending = self._stopping = self._beginning = None

    async def close(self) -> None:
        """Drain, wait for what is being published, and let go of everything, for good.

        Handlers that are under way may publish until they have ended.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
        """
        self.check_outside("close")
        if self._closing is None:
            self._drains += 1
            self._closing = asyncio.create_task(self._close())
        await self._awaited(self._closing)

    async def _close(self) -> None:
        try:
            await self._end(_DRAIN)
        finally:
            self.closed = True
            await self.publishing.over()
            await self._release()

    async def _awaited(self, task: asyncio.Task[Any]) -> Any:
        """Return what comes of *task*; who cancels this wants an end of it now."""
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if self._ending is not None:
                self._ending.shorten(0.0)
            await asyncio.wait([task])
            raise


class Publications:
    """What is being published over a transport, whose end waits for it."""

    __slots__ = ("_count", "_life", "_none")

    def __init__(self, life: Life) -> None:
        self._life = life
        self._count = 0
        self._none = asyncio.Event()

    def __enter__(self) -> None:
        """Count one more.

        Raises:
            RuntimeError: The transport was closed, or belongs to another event loop.
        """
        self._life.enter()
        self._count += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._count -= 1
        if not self._count:
            self._none.set()

    async def over(self) -> None:
        """Wait until none is under way."""
        while self._count:
            self._none.clear()
            await self._none.wait()
