"""The two loops, sync and async, through which every generated call goes out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Hashable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from inspect import isawaitable, iscoroutine
from typing import Any, TypeAlias, TypeVar
from weakref import WeakValueDictionary

from .answers import Answers
from .attempt import Send, SendAsync
from .breaker import BreakerChange, CircuitBreaker
from .budget import RetryBudget
from .bulkhead import Gate
from .call import Call
from .clock import SYSTEM_CLOCK, Clock
from .cutting import UNCUT, Cut, Watches
from .errors import CallError
from .exchange import Exchange
from .fallback import fresh_answer, recover
from .hedge import race
from .latencies import Latencies
from .layers import Layers
from .policy import Breaker, Budget, Bulkhead, Policy, RateLimit
from .rate_limit import RateLimiter
from .telemetry import BreakerChanged, CallEnded, Listener, tell
from .waiting import queue, queue_async

K = TypeVar("K")
V = TypeVar("V")
R = TypeVar("R")
T = TypeVar("T")
_Circuit: TypeAlias = tuple[Breaker, str, Hashable]
"""What a circuit is known by: settings, whose it is, and where."""


class Engine:
    """Runs the calls of one client under their policies.

    Operations whose settings of a layer are equal share that layer, because they call
    the same peer. It is safe under threads, several event loops, and fork.
    """

    def __init__(
        self,
        clock: Clock = SYSTEM_CLOCK,
        *,
        service: str = "",
        listeners: Iterable[Listener] = (),
    ) -> None:
        """Call *service*; *listeners* hear of what happens, *clock* gives time."""
        self.clock = clock
        self.service = service
        self.listeners = list(listeners)
        self._breakers: dict[_Circuit, CircuitBreaker] = {}
        # There may be ever new ones: they live as long as somebody has their layers.
        self._elsewhere: WeakValueDictionary[_Circuit, CircuitBreaker]
        self._elsewhere = WeakValueDictionary()
        self._budgets: dict[Budget, RetryBudget] = {}
        self._gates: dict[Bulkhead, Gate] = {}
        self._limiters: dict[RateLimit, RateLimiter] = {}

    def layers(
        self,
        operation: str,
        policy: Policy,
        exchange: Exchange[R, T],
        substitute: Callable[[CallError], Any] | None = None,
    ) -> Layers[R, T]:
        """Compose the layers of *operation*, which its client keeps.

        *substitute* gives what is returned when the peer cannot serve.
        """
        hedge, kept = policy.hedge, policy.fallback
        return Layers(
            service=self.service,
            operation=operation,
            policy=policy,
            clock=self.clock,
            listeners=self.listeners,
            substitute=substitute,
            answers=None if kept is None else Answers(kept),
            recovers=kept is not None or substitute is not None,
            bulkhead=_shared(self._gates, policy.bulkhead, Gate),
            rate_limit=_shared(self._limiters, policy.rate_limit, RateLimiter),
            latencies=None if hedge is None else Latencies(),
            budget=_shared(self._budgets, policy.budget, RetryBudget),
            breaker=self.breaker(policy.breaker, operation),
            exchange=exchange,
            watches=Watches(policy.timeout.attempt),
        )

    def breaker(
        self, settings: Breaker | None, operation: str, authority: Hashable = None
    ) -> CircuitBreaker | None:
        """Return the circuit of *operation* at *authority*, None if it has none.

        None as *authority* is that of the client.
        """
        if settings is None:
            return None
        whose = operation if settings.scope == "operation" else ""

        def make(key: _Circuit) -> CircuitBreaker:
            return CircuitBreaker(key[0], self.clock, partial(self._changed, whose))

        known = self._breakers if authority is None else self._elsewhere
        return _shared(known, (settings, whose, authority), make)

    def _changed(self, operation: str, change: BreakerChange) -> None:
        if self.listeners:
            event = BreakerChanged(
                service=self.service,
                operation=operation,
                old=change.old,
                new=change.new,
                reason=change.reason,
            )
            tell(self.listeners, event)


def _shared(
    known: dict[K, V] | WeakValueDictionary[K, V], key: K | None, make: Callable[[K], V]
) -> V | None:
    """Return the one value for *key*; threads that ask at once get the same."""
    if key is None:
        return None
    found = known.get(key)
    return known.setdefault(key, make(key)) if found is None else found


def run_async(
    layers: Layers[R, T], send: SendAsync[R], key: Hashable | None = None
) -> Coroutine[Any, Any, T]:
    """Make one call: *send* until it succeeds or the policy says that it is enough.

    *send* makes one attempt. One timer cuts it off at its limit, unless the transport
    has one of its own; then *send* raises TimeoutError when its limit is over. *key*
    says which answers can stand for each other, None that no other can.

    Raises:
        Rejected: A layer refused the call or an attempt: `BulkheadFull`,
            `RateLimited` or `CircuitOpen`.
        DeadlineExceeded: No time was left, before or during an attempt.
        AttemptTimeout: The last attempt was too slow.
        Exception: Whatever the last attempt raised, or its answer stands for.
    """
    # No coroutine of its own: what no layer needs costs nothing.
    repeated = repeat_async if layers.policy.hedge is None else race
    if layers.recovers:
        calling = _recovered_async(layers, repeated, send, key)
    else:
        calling = repeated(layers, send, key)
    return _observed_async(layers, calling) if layers.listeners else calling


def run(layers: Layers[R, T], send: Send[R], key: Hashable | None = None) -> T:
    """Make one call as `run_async` does, without an event loop.

    A thread cannot be cut off, so *send* itself keeps the limit that it gets and raises
    TimeoutError when it is over. For the same reason nothing is hedged.
    """
    calling = _recovered if layers.recovers else repeat
    if not layers.listeners:
        return calling(layers, send, key)
    with _observed(layers):
        return calling(layers, send, key)


async def repeat_async(
    layers: Layers[R, T], send: SendAsync[R], key: Hashable | None = None
) -> T:
    """Make the attempts of one call, one after the other."""
    call = Call(layers, key)
    gate = layers.bulkhead
    if gate is not None and not gate.enter():
        call.entered(await queue_async(gate, call.seconds_left()), gate)
    try:
        loop = asyncio.get_running_loop()
        timed = layers.exchange.timed
        cut = Cut(loop) if timed else UNCUT
        while True:
            attempt = call.begin()
            if timed and attempt.limit is not None:
                cut.after(layers.watches.watch(loop, attempt.limit))
            pause: float | None
            try:
                answer = await send(attempt)
            except asyncio.CancelledError:
                if not cut.is_why():
                    call.abandoned(attempt)
                    raise
                pause = call.timed_out(attempt)
            except TimeoutError as error:
                cut.off()
                pause = call.late(attempt, error)
            except Exception as error:
                cut.off()
                pause = call.failed(attempt, error)
            except BaseException:
                cut.off()
                call.abandoned(attempt)
                raise
            else:
                if timed:
                    cut.off()
                pause = call.finished(attempt, answer)
                if pause is None:
                    return call.read(answer)
            await layers.clock.sleep_async(pause)
    finally:
        if gate is not None:
            gate.leave(call.took)


def repeat(layers: Layers[R, T], send: Send[R], key: Hashable | None = None) -> T:
    """Make the attempts of one call, one after the other, in this thread."""
    call = Call(layers, key)
    gate = layers.bulkhead
    if gate is not None and not gate.enter():
        call.entered(queue(gate, call.seconds_left()), gate)
    try:
        while True:
            attempt = call.begin()
            pause: float | None
            try:
                answer = send(attempt)
            except TimeoutError as error:
                pause = call.late(attempt, error)
            except Exception as error:
                pause = call.failed(attempt, error)
            except BaseException:
                call.abandoned(attempt)
                raise
            else:
                pause = call.finished(attempt, answer)
                if pause is None:
                    return call.read(answer)
            layers.clock.sleep(pause)
    finally:
        if gate is not None:
            gate.leave(call.took)


async def _recovered_async(
    layers: Layers[R, T],
    repeated: Callable[..., Coroutine[Any, Any, T]],
    send: SendAsync[R],
    key: Hashable | None,
) -> T:
    kept = fresh_answer(layers, key)
    if kept is not None:
        return layers.read(kept.answer)
    try:
        return await repeated(layers, send, key)
    except CallError as error:
        value = recover(layers, key, error)
        served: T = await value if isawaitable(value) else value
        return served


def _recovered(layers: Layers[R, T], send: Send[R], key: Hashable | None) -> T:
    kept = fresh_answer(layers, key)
    if kept is not None:
        return layers.read(kept.answer)
    try:
        return repeat(layers, send, key)
    except CallError as error:
        value: T = recover(layers, key, error)
        if iscoroutine(value):
            value.close()
            raise TypeError(
                f"{layers.operation}: the fallback of a sync client is async"
            ) from error
        return value


async def _observed_async(layers: Layers[Any, T], calling: Coroutine[Any, Any, T]) -> T:
    with _observed(layers):
        return await calling


@contextmanager
def _observed(layers: Layers[Any, Any]) -> Iterator[None]:
    """Say how the call inside ended."""
    began = layers.clock.now()
    error: BaseException | None = None
    try:
        yield
    except BaseException as caught:
        error = caught
        raise
    finally:
        layers.tell(CallEnded, seconds=layers.clock.now() - began, error=error)
