"""Works off what arrives: several things at once, those of one key one after the other."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from functools import partial
from typing import Any, Generic, TypeAlias, TypeVar

from ..clock import Clock
from ..errors import CallError, TransportError
from ..policy import Backoff
from ..retry import full_jitter
from .ending import Ending
from .health import DrainReport
from .outage import Outage

T = TypeVar("T")

Work: TypeAlias = Callable[[T], Awaitable[float | None]]
"""Does the work on one item. None: it is finished. Seconds: it is to be worked on again
after them, and what has its key waits meanwhile. An exception means that it could not be
settled: then it is tried again, with growing pauses, for nothing that is held may be lost."""

_UNSETTLED = Backoff(base=1.0, cap=30.0)
"""Pauses before what could not be settled is worked on again."""
_REFUSED = Backoff(base=10.0, cap=600.0)
"""The same where a broker refuses it for good: people have to look at that."""
_WHAT = "messages cannot be settled"
_log = logging.getLogger(__name__)
_GRACE = 5.0
"""Seconds that work which was cancelled has to come to its end."""
_AGAIN = 1.0
"""Seconds after which another task goes on in place of one that somebody has cancelled."""
_TURN = 0.002
"""Seconds that a task may go on with work which never waits, before all else in the event
loop has its turn: what arrives, what was acknowledged, a signal to end, a heartbeat."""
_AT_WORK: contextvars.ContextVar[tuple[object, object] | None] = contextvars.ContextVar(
    "codegen_at_work", default=None
)
"""The lanes, and the task of theirs, that what runs here is work of."""


class Lanes(Generic[T]):
    """A few tasks that live long, and a queue of what they may take.

    Not safe for threads: all of it happens in one event loop.
    """

    def __init__(self, work: Work[T], *, concurrency: int, clock: Clock) -> None:
        """Do *work* on what is put in, on *concurrency* items at once."""
        self._work = work
        self._concurrency = concurrency
        self._clock = clock
        # What has a key has a lane as long as it is not finished: what waits behind it.
        self._lanes: dict[Hashable, deque[T] | None] = {}
        self._ready: deque[tuple[Hashable | None, T]] = deque()
        self._waiting: set[Hashable] = set()
        self._sleepers: list[asyncio.Future[None]] = []
        self._workers: set[_Worker] = set()
        self._pauses: set[asyncio.Task[None]] = set()
        self._busy = 0
        self._count = 0
        self._settled = 0
        # By identity, and by nothing else: what is not settled is held here.
        self._failures: dict[int, int] = {}
        self._outage = Outage(_log, clock.now)
        self._cut_off: set[asyncio.Future[None]] = set()
        self._running = False
        self._resting = False
        self._emptied: asyncio.Event = asyncio.Event()
        self._emptied.set()

    def __len__(self) -> int:
        """How many items are not finished."""
        return self._count

    def widen(self, concurrency: int) -> None:
        """Work on so many more items at once."""
        self._concurrency += concurrency

    @property
    def busy(self) -> int:
        """How many items are being worked on."""
        return self._busy

    @property
    def blocked(self) -> int:
        """How many items have a key that waits to be worked on again."""
        return sum(1 + len(self._lanes[key] or ()) for key in self._waiting)

    @property
    def unsettled(self) -> int:
        """How many items could not be settled, and not with another try either."""
        return sum(failures > 1 for failures in self._failures.values())

    @property
    def resting(self) -> bool:
        """Whether everything is held back for now."""
        return self._resting

    def put(self, key: Hashable | None, item: T) -> None:
        """Have *item* worked on, after what has the same *key*; None is no key."""
        waits = key is not None and key in self._lanes
        if not self._count:
            self._emptied.clear()
        self._count += 1
        if waits:
            behind = self._lanes[key]
            if behind is None:
                self._lanes[key] = behind = deque()
            behind.append(item)
            return
        if key is not None:
            self._lanes[key] = None
        self._ready.append((key, item))
        if self._running:
            self._wake()

    def later(self, seconds: float, put: Callable[[], None]) -> None:
        """Have *put* bring an item after some *seconds*; it is not finished meanwhile."""
        self._count += 1
        self._emptied.clear()

        def come() -> None:
            self._count -= 1
            put()

        self._later(seconds, come)

    def start(self) -> None:
        """Begin to work, first on what is there."""
        self._running = True
        self._wake_all()

    def rest(self, seconds: float) -> None:
        """Begin nothing new for some *seconds*."""
        if not self._resting:
            self._resting = True
            self._later(seconds, self._go_on)

    async def idle(self) -> None:
        """Wait until everything is finished."""
        await self._emptied.wait()

    def is_inside(self) -> bool:
        """Whether this is called by work of these lanes, which waits for it."""
        at_work = _AT_WORK.get()
        return at_work is not None and at_work == (self, asyncio.current_task())

    async def stop(self, ending: Ending) -> DrainReport:
        """Finish what is being worked on, and begin nothing new.

        What is still at work when *ending* is over is cancelled. What was not begun stays,
        and `start` goes on with it.
        """
        self._running = False
        before = self._settled
        cut_off = await self._end(ending)
        return DrainReport(settled=self._settled - before, abandoned=cut_off)

    async def _end(self, ending: Ending) -> int:
        """Let workers end, and return how many had to be cancelled."""
        for pause in self._pauses:
            pause.cancel()
        for sleeper in self._sleepers:
            if not sleeper.done():
                sleeper.set_result(None)
        self._sleepers.clear()
        late = await ending.wait(self._workers)
        fresh = late - self._cut_off
        for worker in fresh:
            self._cut_off.add(worker)
            worker.add_done_callback(self._cut_off.discard)
            worker.cancel()
        if late:
            _, deaf = await asyncio.wait(late, timeout=_GRACE)
            if deaf:
                _log.error(
                    "%d handlers were cancelled and do not end: they are left behind",
                    len(deaf),
                )
        return len(fresh)

    def _wake(self) -> None:
        """Let one more worker look for work."""
        while self._sleepers:
            sleeper = self._sleepers.pop()
            if not sleeper.done():
                sleeper.set_result(None)
                return
        if len(self._workers) < self._concurrency:
            # In a context of its own: no deadline of a publisher comes through a broker.
            worker = _Worker(self._run(), context=contextvars.Context())
            self._workers.add(worker)
            worker.add_done_callback(self._gone)

    def _gone(self, worker: asyncio.Future[None]) -> None:
        """Have another one go on, where what a worker did has cancelled it, or somebody.

        Whoever did that may be ending the whole loop, so that nothing is begun just then.
        """
        assert isinstance(worker, _Worker)
        self._workers.discard(worker)
        if self._running:
            pause = 0.0 if worker.by_itself else _AGAIN
            worker.get_loop().call_later(pause, self._wake_all)

    async def _run(self) -> None:
        worker = asyncio.current_task()
        assert isinstance(worker, _Worker)
        _AT_WORK.set((self, worker))
        loop = worker.get_loop()
        over = loop.time() + _TURN
        while self._running and not worker.cancelling():
            if not self._ready or self._resting:
                sleeper = loop.create_future()
                self._sleepers.append(sleeper)
                await sleeper
                over = loop.time() + _TURN
                continue
            if loop.time() > over:
                await asyncio.sleep(0)
                over = loop.time() + _TURN
                continue
            key, item = self._ready.popleft()
            self._busy += 1
            try:
                again = await self._work(item)
            except BaseException as error:
                if not isinstance(error, Exception) and not is_by_itself(error):
                    self._cut(key, item)
                    raise
                again = self._unsettled(item, error)
            finally:
                self._busy -= 1
            if again is None:
                if self._failures and self._failures.pop(id(item), 0):
                    self._outage.ends(_WHAT)
                self._finish(key)
            else:
                if key is not None:
                    self._waiting.add(key)
                self._later(again, partial(self._resume, key, item))

    def _cut(self, key: Hashable | None, item: T) -> None:
        """Keep *item*, whose work ends with its task."""
        self._ready.appendleft((key, item))
        if self._running:
            _log.warning("what handles a message was cancelled: it is handled again")

    def _unsettled(self, item: T, error: BaseException) -> float:
        """Return the pause after which *item* is tried again.

        It still belongs to whoever put it in: to pass over it would lose it, or leave it
        with the broker for ever.
        """
        failures = self._failures.get(id(item), 0) + 1
        self._failures[id(item)] = failures
        refused = isinstance(error, TransportError) and error.permanent
        backoff = _REFUSED if refused else _UNSETTLED
        pause = full_jitter(backoff, failures, self._clock.random())
        if isinstance(error, CallError) and not refused:
            self._outage.begins(_WHAT, error)  # a broker that is away, and comes back
        else:
            _log.error(
                "a message could not be settled, again in %g s: %s",
                pause,
                str(error) or type(error).__name__,
                exc_info=None if refused else error,
            )
        return pause

    def _finish(self, key: Hashable | None) -> None:
        self._settled += 1
        self._count -= 1
        if not self._count:
            self._emptied.set()
        if key is not None:
            behind = self._lanes[key]
            if behind:
                self._ready.append((key, behind.popleft()))
            else:
                del self._lanes[key]

    def _resume(self, key: Hashable | None, item: T) -> None:
        self._waiting.discard(key)
        self._ready.append((key, item))
        if self._running:
            self._wake()

    def _go_on(self) -> None:
        self._resting = False
        self._wake_all()

    def _wake_all(self) -> None:
        """Have as many look for work as can find some."""
        if self._running:
            for _ in range(min(len(self._ready), self._concurrency)):
                self._wake()

    def _later(self, seconds: float, then: Callable[[], None]) -> None:
        if not self._running:
            then()  # the end of a pause that would begin now, and live on
            return

        async def pause() -> None:
            await self._clock.sleep_async(seconds)

        def over(task: asyncio.Task[None]) -> None:
            self._pauses.discard(task)
            then()

        task = asyncio.create_task(pause(), context=contextvars.Context())
        self._pauses.add(task)
        task.add_done_callback(over)


class _Worker(asyncio.Task[None]):
    """A task that knows whether what runs in it has cancelled it.

    Attributes:
        by_itself: Whether it has.
    """

    by_itself = False

    def cancel(self, msg: Any | None = None) -> bool:
        """Note who it is that cancels it."""
        self.by_itself = asyncio.current_task(self.get_loop()) is self
        return super().cancel(msg)


def is_by_itself(error: BaseException) -> bool:
    """Whether *error* is that work of lanes has cancelled its own task.

    Nobody ends it then: it is a failure as any other.
    """
    worker = asyncio.current_task()
    cancelled = isinstance(error, asyncio.CancelledError)
    return cancelled and isinstance(worker, _Worker) and worker.by_itself
