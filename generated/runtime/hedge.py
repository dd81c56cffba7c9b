"""Hedging: a second attempt beside a slow first one; the first good answer wins."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from .attempt import Attempt, SendAsync
from .call import Call
from .errors import CircuitOpen, DeadlineExceeded
from .layers import Layers
from .telemetry import HedgeSent
from .waiting import queue_async

R = TypeVar("R")
T = TypeVar("T")

UNKNOWN = 2.0
"""Seconds of delay until enough attempts are known."""


async def race(
    layers: Layers[R, T], send: SendAsync[R], key: Hashable | None = None
) -> T:
    """Make the attempts of one call, of which several may be under way.

    What is still under way when one has won is cancelled, and waited for, so that it
    leaves nothing behind; of losers the breaker learns nothing.
    """
    call = Call(layers, key, hedged=True)
    gate = layers.bulkhead
    if gate is not None and not gate.enter():
        call.entered(await queue_async(gate, call.seconds_left()), gate)
    try:
        return call.read(await _Race(layers, call, send).run())
    finally:
        if gate is not None:
            gate.leave(call.took)


@dataclass(frozen=True, slots=True)
class _Lost:
    """An attempt that another one follows after a pause."""

    pause: float


@dataclass(frozen=True, slots=True)
class _Answer(Generic[R]):
    """What came back, and whether it is good or just the last one that there is."""

    answer: R
    good: bool


class _Race(Generic[R, T]):
    """The attempts of one call that are under way, and when the next one joins."""

    def __init__(
        self, layers: Layers[R, T], call: Call[R, T], send: SendAsync[R]
    ) -> None:
        self._layers = layers
        self._call = call
        self._send = send
        self._running: set[asyncio.Task[_Answer[R] | _Lost]] = set()
        self._next_at: float | None = None
        self._paid = False
        self._last: _Answer[R] | Exception | None = None

    async def run(self) -> R:
        """Return the first good answer, else the last bad one."""
        try:
            self._start()
            while (won := await self._step()) is None:
                pass
        finally:
            self._take_back()
            for task in self._running:
                task.cancel()
            await asyncio.gather(*self._running, return_exceptions=True)
        return won.answer

    async def _step(self) -> _Answer[R] | None:
        """Wait for an attempt to end or for the next one to join."""
        if not self._running and self._next_at is None:
            if isinstance(self._last, _Answer):
                return self._last
            assert self._last is not None
            raise self._last
        done = await self._wait()
        if not done:
            self._join()
        for task in done:
            self._running.discard(task)
            try:
                came = task.result()
            except Exception as error:
                self._give_up(error)
                continue
            if isinstance(came, _Lost):
                self._schedule(came.pause, paid=True)
            elif came.good:
                return came
            else:
                self._give_up(came)
        return None

    def _give_up(self, last: _Answer[R] | Exception) -> None:
        """Nothing is to follow *last*; what is under way may still win."""
        self._last = last
        if not self._paid:
            self._next_at = None

    async def _wait(self) -> set[asyncio.Task[_Answer[R] | _Lost]]:
        clock = self._layers.clock
        pause = None
        if self._next_at is not None:
            pause = max(0.0, self._next_at - clock.now())
        if not self._running:
            await clock.sleep_async(pause or 0.0)
            return set()
        done, _ = await asyncio.wait(
            self._running, timeout=pause, return_when=asyncio.FIRST_COMPLETED
        )
        return done

    def _join(self) -> None:
        """Start the attempt whose time has come, unless nobody pays for it."""
        self._next_at = None
        if not self._paid and not self._layers.pay():
            return
        self._paid = False
        beside = bool(self._running)
        try:
            attempt = self._start()
        except (CircuitOpen, DeadlineExceeded) as error:
            self._last = error
            return
        if beside:
            self._layers.tell(HedgeSent, number=attempt.number)

    def _start(self) -> Attempt:
        attempt = self._call.begin()
        self._running.add(asyncio.create_task(self._run_one(attempt)))
        if self._call.may_hedge():
            self._schedule(self._delay(), paid=False)
        return attempt

    def _schedule(self, pause: float, *, paid: bool) -> None:
        self._take_back()  # two that failed are followed by one
        self._next_at = self._layers.clock.now() + pause
        self._paid = paid

    def _take_back(self) -> None:
        """Take back what was paid for an attempt that does not join after all."""
        if self._paid:
            self._layers.refund()
            self._paid = False

    def _delay(self) -> float:
        hedge, latencies = self._layers.policy.hedge, self._layers.latencies
        assert hedge is not None
        if hedge.delay != "p95":
            return hedge.delay
        found = None if latencies is None else latencies.p95()
        return UNKNOWN if found is None else found

    async def _run_one(self, attempt: Attempt) -> _Answer[R] | _Lost:
        """Make one attempt and settle it."""
        call = self._call
        timed = self._layers.exchange.timed
        try:
            async with asyncio.timeout(attempt.limit if timed else None):
                answer = await self._send(attempt)
        except TimeoutError as error:
            return _Lost(call.late(attempt, error))
        except Exception as error:
            return _Lost(call.failed(attempt, error))
        except BaseException:
            call.abandoned(attempt)
            raise
        pause = call.finished(attempt, answer)
        if pause is not None:
            return _Lost(pause)
        return _Answer(answer, good=call.took is not None)
