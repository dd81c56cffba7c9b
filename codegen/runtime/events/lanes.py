"""Works off what arrives: several things at once, those of one key one after the other."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from functools import partial
from typing import Generic, TypeAlias, TypeVar

from ..clock import Clock
from ..errors import CallError, TransportError
from ..policy import Backoff
from ..retry import full_jitter

T = TypeVar("T")

Work: TypeAlias = Callable[[T], Awaitable[float | None]]
"""Does the work on one item. None: it is finished. Seconds: it is to be worked on again
after them, and what has its key waits meanwhile. An exception means that it could not be
settled: then it is tried again, with growing pauses, for nothing that is held may be lost."""

_UNSETTLED = Backoff(base=1.0, cap=30.0)
"""Pauses before what could not be settled is worked on again."""
_REFUSED = Backoff(base=10.0, cap=600.0)
"""The same where a broker refuses it for good: people have to look at that."""
_log = logging.getLogger(__name__)


class _Lane(Generic[T]):
    """What has one key, in order; what has none has a lane to itself."""

    __slots__ = ("failures", "items", "key", "waits")

    def __init__(self, key: Hashable, item: T) -> None:
        self.key = key
        self.items = deque((item,))
        self.failures = 0
        """How often its first item could not be settled."""
        self.waits = False


class Lanes(Generic[T]):
    """A few tasks that live long, and a queue of lanes whose first item they may take.

    Not safe for threads: all of it happens in one event loop.
    """

    def __init__(self, work: Work[T], *, concurrency: int, clock: Clock) -> None:
        """Do *work* on what is put in, on *concurrency* items at once."""
        self._work = work
        self._concurrency = concurrency
        self._clock = clock
        self._lanes: dict[Hashable, _Lane[T]] = {}
        self._ready: deque[_Lane[T]] = deque()
        self._sleepers: list[asyncio.Future[None]] = []
        self._workers: set[asyncio.Task[None]] = set()
        self._pauses: set[asyncio.Task[None]] = set()
        self._busy = 0
        self._count = 0
        self._settled = 0
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
        return sum(len(lane.items) for lane in self._lanes.values() if lane.waits)

    @property
    def resting(self) -> bool:
        """Whether everything is held back for now."""
        return self._resting

    def put(self, key: Hashable | None, item: T) -> None:
        """Have *item* worked on, after what has the same *key*; None is no key."""
        known = None if key is None else self._lanes.get(key)
        self._count += 1
        self._emptied.clear()
        if key is not None:
            if known is not None:
                known.items.append(item)
                return
            self._lanes[key] = lane = _Lane(key, item)
        else:
            lane = _Lane(None, item)
        self._ready.append(lane)
        if self._running:
            self._wake()

    def put_later(self, seconds: float, key: Hashable | None, item: T) -> None:
        """Put *item* in after some *seconds*; until then it holds back nothing."""
        self._count += 1  # it is not finished meanwhile
        self._emptied.clear()

        def come() -> None:
            self._count -= 1
            self.put(key, item)

        self._later(seconds, come)

    def start(self) -> None:
        """Begin to work, first on what is there."""
        self._running = True
        for _ in self._ready:
            self._wake()

    def rest(self, seconds: float) -> None:
        """Begin nothing new for some *seconds*."""
        if not self._resting:
            self._resting = True
            self._later(seconds, self._go_on)

    async def idle(self) -> None:
        """Wait until everything is finished."""
        await self._emptied.wait()

    async def stop(self, timeout: float | None = None) -> tuple[int, int]:
        """Finish what is being worked on, and begin nothing new.

        What is still at work after *timeout* seconds is cancelled. Returns how many items
        came to their end meanwhile, and how many were cut off; what was not begun stays,
        and `start` goes on with it.
        """
        self._running, before, cut_off = False, self._settled, 0
        for pause in self._pauses:
            pause.cancel()
        for sleeper in self._sleepers:
            if not sleeper.done():
                sleeper.set_result(None)
        self._sleepers.clear()
        if self._workers:
            _, late = await asyncio.wait(self._workers, timeout=timeout)
            cut_off = len(late)
            for worker in late:
                worker.cancel()
            if late:
                await asyncio.wait(late)
        return self._settled - before, cut_off

    def _wake(self) -> None:
        """Let one more worker look for work."""
        while self._sleepers:
            sleeper = self._sleepers.pop()
            if not sleeper.done():
                sleeper.set_result(None)
                return
        if len(self._workers) < self._concurrency:
            # In a context of its own: no deadline of a publisher comes through a broker.
            worker = asyncio.create_task(self._run(), context=contextvars.Context())
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def _run(self) -> None:
        while self._running:
            if not self._ready or self._resting:
                sleeper = asyncio.get_running_loop().create_future()
                self._sleepers.append(sleeper)
                await sleeper
                continue
            lane = self._ready.popleft()
            self._busy += 1
            try:
                again = await self._work(lane.items[0])
            except Exception as error:
                again = self._unsettled(lane, error)
            except BaseException:
                self._ready.appendleft(lane)
                raise
            finally:
                self._busy -= 1
            if again is None:
                self._finish(lane)
            else:
                lane.waits = True
                self._later(again, partial(self._resume, lane))

    def _unsettled(self, lane: _Lane[T], error: Exception) -> float:
        """Return the pause after which the first item of *lane* is tried again.

        It still belongs to whoever put it in: to pass over it would lose it, or leave it
        with the broker for ever.
        """
        lane.failures += 1
        refused = isinstance(error, TransportError) and error.permanent
        backoff = _REFUSED if refused else _UNSETTLED
        pause = full_jitter(backoff, lane.failures, self._clock.random())
        known = isinstance(error, CallError)  # a broker that is away, and comes back
        _log.error(
            "a message could not be settled, again in %g s: %s",
            pause,
            error,
            exc_info=None if known else error,
        )
        return pause

    def _finish(self, lane: _Lane[T]) -> None:
        lane.items.popleft()
        lane.failures = 0
        self._settled += 1
        self._count -= 1
        if not self._count:
            self._emptied.set()
        if lane.items:
            self._ready.append(lane)
        elif lane.key is not None:
            del self._lanes[lane.key]

    def _resume(self, lane: _Lane[T]) -> None:
        lane.waits = False
        self._ready.append(lane)
        if self._running:
            self._wake()

    def _go_on(self) -> None:
        self._resting = False
        if self._running:
            for _ in range(min(len(self._ready), self._concurrency)):
                self._wake()

    def _later(self, seconds: float, then: Callable[[], None]) -> None:
        async def pause() -> None:
            await self._clock.sleep_async(seconds)

        def over(task: asyncio.Task[None]) -> None:
            self._pauses.discard(task)
            then()

        task = asyncio.create_task(pause(), context=contextvars.Context())
        self._pauses.add(task)
        task.add_done_callback(over)
