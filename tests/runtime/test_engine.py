"""One state machine, two loops: what is true of async calls is true of sync ones."""

from __future__ import annotations

import asyncio
import errno
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import (
    AttemptTimeout,
    Backoff,
    Breaker,
    Budget,
    Bulkhead,
    CallError,
    CircuitOpen,
    Clock,
    DeadlineExceeded,
    Engine,
    Exchange,
    Layers,
    Policy,
    RateLimit,
    Retry,
    Timeout,
    TransportError,
    deadline_scope,
    run,
    run_async,
)
from codegen.runtime.attempt import Attempt
from codegen.runtime.breaker import BreakerState, CircuitBreaker
from codegen.runtime.verdict import SUCCESS, Verdict
from tests.runtime.virtual import VirtualTime

IDEMPOTENT = Policy(idempotent=True)
LOST = TransportError("lost", sent=True)
REFUSED = TransportError("refused", sent=False)
BAD_CERTIFICATE = TransportError("certificate", sent=False, permanent=True)


def script(*steps: object) -> Callable[[], Any]:
    """Return a function that gives or raises one step after the other."""
    left = list(steps)

    def step() -> object:
        outcome = left.pop(0)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    return step


class Caller:
    """Calls through an engine, sync or async."""

    def __init__(self, time: VirtualTime, kind: str) -> None:
        self.time = time
        self.kind = kind
        self.engine = Engine(time.clock)
        self.limits: list[float | None] = []

    def __call__(self, policy: Policy, step: Callable[[], Any], **options: Any) -> Any:
        layers = self.layers(policy, **options)

        def send(attempt: Attempt) -> Any:
            self.limits.append(attempt.limit)
            return step()

        async def send_async(attempt: Attempt) -> Any:
            return send(attempt)

        if self.kind == "sync":
            return run(layers, send)
        return self.time.run(run_async(layers, send_async))

    def layers(self, policy: Policy, **options: Any) -> Layers[Any, Any]:
        return self.engine.layers("op", policy, Exchange(**options))


def call(engine: Engine, policy: Policy, send: Any, **options: Any) -> Any:
    """Return the coroutine of one call of `op`."""
    layers = engine.layers("op", policy, Exchange(**options))
    return run_async(layers, send)


def breaker_of(engine: Engine, settings: Breaker) -> CircuitBreaker:
    layers = engine.layers("op", Policy(breaker=settings), Exchange())
    assert layers.breaker is not None
    return layers.breaker


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, time: VirtualTime) -> Caller:
    return Caller(time, request.param)


def test_a_good_call_is_one_attempt(caller: Caller) -> None:
    assert caller(IDEMPOTENT, script("good")) == "good"
    assert caller.limits == [10.0]
    assert caller.time.pauses == []


def test_an_idempotent_call_is_repeated_with_growing_pauses(caller: Caller) -> None:
    assert caller(IDEMPOTENT, script(LOST, LOST, "good")) == "good"
    assert caller.time.pauses == [0.1, 0.2]


@pytest.mark.parametrize(("luck", "pauses"), [(0.0, [0.0, 0.0]), (0.5, [0.05, 0.1])])
def test_pauses_have_full_jitter(
    caller: Caller, luck: float, pauses: list[float]
) -> None:
    caller.time.luck = luck
    caller(IDEMPOTENT, script(LOST, LOST, "good"))
    assert caller.time.pauses == pauses


def test_pauses_have_a_cap(caller: Caller) -> None:
    retry = Retry(attempts=5, backoff=Backoff(base=1.0, cap=3.0))
    caller(replace(IDEMPOTENT, retry=retry), script(LOST, LOST, LOST, LOST, "good"))
    assert caller.time.pauses == [1.0, 2.0, 3.0, 3.0]


def test_a_call_that_may_have_arrived_is_not_repeated(caller: Caller) -> None:
    with pytest.raises(TransportError, match="^lost$"):
        caller(Policy(), script(LOST, "good"))
    assert len(caller.limits) == 1


def test_a_call_that_never_left_is_repeated_whatever_it_is(caller: Caller) -> None:
    assert caller(Policy(), script(REFUSED, REFUSED, "good")) == "good"


def test_an_idempotency_key_makes_a_call_repeatable(caller: Caller) -> None:
    policy = Policy(idempotency_key="Idempotency-Key")
    assert caller(policy, script(LOST, "good")) == "good"


@pytest.mark.parametrize("error", [BAD_CERTIFICATE, ValueError("our own mistake")])
def test_what_repeating_cannot_help_is_not_repeated(
    caller: Caller, error: Exception
) -> None:
    with pytest.raises(type(error)):
        caller(IDEMPOTENT, script(error, "good"))
    assert len(caller.limits) == 1


def test_the_last_error_keeps_the_history(caller: Caller) -> None:
    errors = [TransportError(f"lost {n}", sent=True) for n in (1, 2, 3)]
    with pytest.raises(TransportError) as caught:
        caller(IDEMPOTENT, script(*errors))
    assert caught.value is errors[2]
    assert caught.value.history == (errors[0], errors[1])
    assert caught.value.operation == "op"


def test_the_last_result_is_returned_even_if_it_is_bad(caller: Caller) -> None:
    bad = Verdict(outcome="failure", repeat="if_idempotent")
    result = caller(IDEMPOTENT, script(503, 503, 503), judge=lambda status: bad)
    assert result == 503
    assert len(caller.limits) == 3


def test_a_result_can_ask_for_a_pause(caller: Caller) -> None:
    busy = Verdict(outcome="throttled", repeat="if_idempotent", retry_after=4.0)

    def judge(status: int) -> Verdict:
        return busy if status == 503 else SUCCESS

    assert caller(IDEMPOTENT, script(503, 200), judge=judge) == 200
    assert caller.time.pauses == [pytest.approx(4.4)]  # at most a tenth more


def test_throttling_has_a_longer_pause(caller: Caller) -> None:
    busy = Verdict(outcome="throttled", repeat="if_idempotent")
    verdicts = iter([busy, busy, SUCCESS])
    caller(IDEMPOTENT, script(429, 429, 200), judge=lambda status: next(verdicts))
    assert caller.time.pauses == [1.0, 2.0]


@pytest.mark.parametrize("asked", [29.0, 3600.0])
def test_no_pause_is_longer_than_the_time_left(caller: Caller, asked: float) -> None:
    busy = Verdict(outcome="failure", repeat="if_idempotent", retry_after=asked)
    assert caller(IDEMPOTENT, script(503, 200), judge=lambda status: busy) == 503
    assert caller.time.pauses == []


def test_a_long_pause_is_refused_even_without_a_deadline(caller: Caller) -> None:
    busy = Verdict(outcome="failure", repeat="if_idempotent", retry_after=3600.0)
    policy = replace(IDEMPOTENT, timeout=Timeout(total=None))
    assert caller(policy, script(503, 200), judge=lambda status: busy) == 503


def test_the_asked_pause_can_be_ignored(caller: Caller) -> None:
    busy = Verdict(outcome="failure", repeat="if_idempotent", retry_after=20.0)
    verdicts = iter([busy, SUCCESS])
    policy = replace(IDEMPOTENT, retry=Retry(respect_retry_after=False))
    caller(policy, script(503, 200), judge=lambda status: next(verdicts))
    assert caller.time.pauses == [0.1]


def test_the_budget_bounds_retries_over_many_calls(caller: Caller) -> None:
    policy = replace(IDEMPOTENT, breaker=None, budget=Budget(ratio=0.2, reserve=10.0))
    for _ in range(1000):
        with pytest.raises(TransportError):
            caller(policy, script(LOST, LOST, LOST))
    retries = len(caller.limits) - 1000
    assert 200 <= retries <= 210


def test_an_expired_deadline_sends_nothing(caller: Caller) -> None:
    with deadline_scope(0.0, caller.time.clock):
        with pytest.raises(DeadlineExceeded, match="^op: deadline exceeded$"):
            caller(IDEMPOTENT, script("good"))
    assert caller.limits == []


def test_the_inherited_deadline_bounds_the_attempt(caller: Caller) -> None:
    with deadline_scope(2.5, caller.time.clock):
        caller(IDEMPOTENT, script("good"))
    assert caller.limits == [2.5]


def test_the_total_bounds_the_later_attempts(caller: Caller) -> None:
    policy = replace(
        IDEMPOTENT,
        timeout=Timeout(total=3.0, attempt=2.0),
        retry=Retry(attempts=3, backoff=Backoff(base=1.5)),
    )
    with pytest.raises(TransportError):
        caller(policy, script(LOST, LOST, LOST))
    assert caller.limits == [2.0, 1.5]  # the pause of 3 s would be too long
    assert caller.time.pauses == [1.5]


def test_an_open_circuit_refuses_without_an_attempt(caller: Caller) -> None:
    policy = replace(
        IDEMPOTENT, breaker=Breaker(consecutive=2), retry=Retry(attempts=1)
    )
    for _ in range(2):
        with pytest.raises(TransportError):
            caller(policy, script(LOST))
    with pytest.raises(CircuitOpen, match="^op: circuit is open$") as caught:
        caller(policy, script("good"))
    assert caught.value.retry_after == pytest.approx(6.0)
    assert len(caller.limits) == 2


def test_a_circuit_that_opens_between_attempts_ends_the_call(caller: Caller) -> None:
    policy = replace(IDEMPOTENT, breaker=Breaker(consecutive=2))
    with pytest.raises(CircuitOpen) as caught:
        caller(policy, script(LOST, LOST, "good"))
    assert caught.value.history == (LOST, LOST)


def test_our_own_mistakes_do_not_open_the_circuit(caller: Caller) -> None:
    policy = replace(IDEMPOTENT, breaker=Breaker(consecutive=2))
    for _ in range(5):
        with pytest.raises(ValueError, match="^mistake$"):
            caller(policy, script(ValueError("mistake")))
    assert (
        breaker_of(caller.engine, Breaker(consecutive=2)).state is BreakerState.CLOSED
    )


def test_equal_settings_share_a_layer_and_others_do_not(time: VirtualTime) -> None:
    engine = Engine(time.clock)

    def layers(operation: str = "op", **settings: Any) -> Layers[Any, Any]:
        return engine.layers(operation, Policy(**settings), Exchange())

    one, other = layers(), layers("other")
    assert one.breaker is other.breaker is not None
    assert one.budget is other.budget is not None
    assert one.bulkhead is other.bulkhead is not None
    assert layers(breaker=Breaker(open=1.0)).breaker is not one.breaker
    own = Breaker(scope="operation")
    assert layers(breaker=own).breaker is layers(breaker=own).breaker
    assert layers(breaker=own).breaker is not layers("other", breaker=own).breaker


def slow(time: VirtualTime, seconds: float, calls: list[float]) -> Any:
    async def send(attempt: Attempt) -> str:
        calls.append(time.now)
        await asyncio.sleep(seconds)
        return "late"

    return send


def test_a_slow_attempt_is_cut_off_and_repeated(time: VirtualTime) -> None:
    calls: list[float] = []
    engine = Engine(time.clock)
    policy = replace(IDEMPOTENT, timeout=Timeout(total=30.0, attempt=2.0))
    with pytest.raises(AttemptTimeout) as caught:
        time.run(call(engine, policy, slow(time, 60, calls)))
    assert str(caught.value) == "op: attempt 3 took longer than 2 s"
    assert [str(error) for error in caught.value.history] == [
        "op: attempt 1 took longer than 2 s",
        "op: attempt 2 took longer than 2 s",
    ]
    assert calls == pytest.approx([0.0, 2.1, 4.3])


def test_a_slow_attempt_of_an_unsafe_call_is_not_repeated(time: VirtualTime) -> None:
    calls: list[float] = []
    with pytest.raises(AttemptTimeout):
        time.run(call(Engine(time.clock), Policy(), slow(time, 60, calls)))
    assert time.now == 10.0
    assert len(calls) == 1


def test_the_total_cuts_an_attempt_off(time: VirtualTime) -> None:
    policy = replace(IDEMPOTENT, timeout=Timeout(total=3.0, attempt=None))
    with pytest.raises(DeadlineExceeded, match="^op: deadline exceeded$"):
        time.run(call(Engine(time.clock), policy, slow(time, 60, [])))
    assert time.now == 3.0


@pytest.mark.parametrize(
    ("timeout", "inherited"),
    [
        (Timeout(total=3.0, attempt=3.0), None),
        (Timeout(total=3.0, attempt=10.0), None),
        (Timeout(total=30.0, attempt=3.0), 3.0),
        (Timeout(total=None, attempt=3.0), 3.0),
    ],
)
def test_the_end_of_the_call_is_not_told_as_that_of_an_attempt(
    caller: Caller, timeout: Timeout, inherited: float | None
) -> None:
    """Where both limits end at once, too: nothing could follow."""

    def step() -> None:
        caller.time.advance(3.0)
        raise TimeoutError

    policy = replace(IDEMPOTENT, timeout=timeout)
    with deadline_scope(inherited, caller.time.clock):
        with pytest.raises(DeadlineExceeded, match="^op: deadline exceeded$"):
            caller(policy, step, timed=False)
    assert caller.limits == [3.0]


def test_a_limit_of_its_own_ends_an_attempt_though_no_time_is_left_for_another(
    caller: Caller,
) -> None:
    def step() -> None:
        caller.time.advance(2.9)
        raise TimeoutError

    policy = replace(IDEMPOTENT, timeout=Timeout(total=3.0, attempt=2.9))
    with pytest.raises(AttemptTimeout, match="^op: attempt 1 took longer than 2.9 s$"):
        caller(policy, step, timed=False)


def test_a_peer_that_needs_more_than_the_whole_call_may_take_opens_the_circuit(
    time: VirtualTime,
) -> None:
    engine, settings = Engine(time.clock), Breaker(consecutive=2)
    policy = Policy(timeout=Timeout(total=3.0, attempt=3.0), breaker=settings)

    async def main() -> None:
        for _ in range(2):
            with pytest.raises(DeadlineExceeded):
                await call(engine, policy, slow(time, 60, []))

    time.run(main())
    assert time.now == 6.0
    assert breaker_of(engine, settings).state is BreakerState.OPEN


@pytest.mark.parametrize(
    ("inherited", "state"),
    [(1.0, BreakerState.CLOSED), (None, BreakerState.OPEN)],
)
def test_a_caller_in_a_hurry_does_not_open_the_circuit(
    time: VirtualTime, inherited: float | None, state: BreakerState
) -> None:
    engine = Engine(time.clock)
    policy = Policy(timeout=Timeout(total=3.0), breaker=Breaker(consecutive=2))

    async def main() -> None:
        for _ in range(2):
            with deadline_scope(inherited, time.clock):
                with pytest.raises(DeadlineExceeded):
                    await call(engine, policy, slow(time, 60, []))

    time.run(main())
    assert breaker_of(engine, Breaker(consecutive=2)).state is state


def test_no_limit_means_no_timer(time: VirtualTime) -> None:
    policy = Policy(timeout=Timeout(total=None, attempt=None))
    attempt = slow(time, 100_000, [])
    assert time.run(call(Engine(time.clock), policy, attempt)) == "late"


def test_fifty_waiting_tasks_send_one_probe(time: VirtualTime) -> None:
    engine = Engine(time.clock)
    policy = Policy(breaker=Breaker(consecutive=1), retry=Retry(attempts=1))
    calls: list[float] = []

    async def one() -> str:
        try:
            return await call(engine, policy, slow(time, 1, calls))
        except CircuitOpen:
            return "refused"

    async def main() -> list[str]:
        with pytest.raises(TransportError):
            await call(engine, policy, failing)
        await asyncio.sleep(7)
        return await asyncio.gather(*(one() for _ in range(50)))

    async def failing(attempt: Attempt) -> str:
        raise LOST

    results = time.run(main())
    assert sorted(results) == ["late"] + ["refused"] * 49
    assert len(calls) == 1


def test_fifty_waiting_threads_send_one_probe() -> None:
    moment = [0.0]
    engine = Engine(Clock(now=lambda: moment[0], random=lambda: 0.5))
    policy = Policy(breaker=Breaker(consecutive=1), retry=Retry(attempts=1))
    one_layers = engine.layers("op", policy, Exchange())
    at_the_door = threading.Barrier(50)
    leave = threading.Event()
    calls: list[float | None] = []

    def failing(attempt: Attempt) -> str:
        raise LOST

    def send(attempt: Attempt) -> str:
        calls.append(attempt.limit)
        leave.wait(30)  # the probe stays until all others were refused
        return "probe"

    def one() -> str:
        at_the_door.wait(30)
        try:
            return run(one_layers, send)
        except CircuitOpen:
            with lock:
                refused.append(1)
                if len(refused) == 49:
                    leave.set()
            return "refused"

    refused: list[int] = []
    lock = threading.Lock()
    with pytest.raises(TransportError):
        run(one_layers, failing)
    moment[0] = 6.0
    with ThreadPoolExecutor(50) as pool:
        results = [future.result() for future in [pool.submit(one) for _ in range(50)]]
    assert sorted(results) == ["probe"] + ["refused"] * 49
    assert len(calls) == 1


def test_cancellation_is_neutral_and_leaks_nothing(time: VirtualTime) -> None:
    engine = Engine(time.clock)
    policy = replace(
        IDEMPOTENT, breaker=Breaker(consecutive=1), retry=Retry(attempts=1)
    )

    async def cancel_one() -> None:
        task = asyncio.create_task(call(engine, policy, slow(time, 60, [])))
        await asyncio.sleep(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def failing(attempt: Attempt) -> None:
        raise LOST

    async def main() -> BreakerState:
        for _ in range(5):
            await cancel_one()
        assert breaker_of(engine, Breaker(consecutive=1)).state is BreakerState.CLOSED
        with pytest.raises(TransportError):
            await call(engine, policy, failing)
        await asyncio.sleep(7)
        await cancel_one()  # a cancelled probe gives its place back
        assert (
            breaker_of(engine, Breaker(consecutive=1)).state is BreakerState.HALF_OPEN
        )
        await call(engine, policy, slow(time, 1, []))
        await call(engine, policy, slow(time, 1, []))
        return breaker_of(engine, Breaker(consecutive=1)).state

    assert time.run(main()) is BreakerState.CLOSED


def test_cancellation_in_a_pause_ends_the_call(time: VirtualTime) -> None:
    engine = Engine(time.clock)
    attempts = 0

    async def failing(attempt: Attempt) -> None:
        nonlocal attempts
        attempts += 1
        raise LOST

    async def main() -> None:
        policy = replace(IDEMPOTENT, retry=Retry(backoff=Backoff(base=5.0)))
        task = asyncio.create_task(call(engine, policy, failing))
        await asyncio.sleep(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    time.run(main())
    assert attempts == 1


def test_the_callers_own_timeout_is_not_taken_for_ours(time: VirtualTime) -> None:
    async def main() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1):
                await call(Engine(time.clock), IDEMPOTENT, slow(time, 60, []))
        task = asyncio.current_task()
        assert task is not None and task.cancelling() == 0

    time.run(main())
    assert time.now == 1.0


@pytest.mark.parametrize(
    ("took", "error"), [(10.0, AttemptTimeout), (9.5, AttemptTimeout), (1.0, OSError)]
)
def test_a_transport_with_a_timer_of_its_own_says_when_it_is_over(
    time: VirtualTime, took: float, error: type[Exception]
) -> None:
    """Clocks disagree a little; what comes much too early is something else."""

    async def send(attempt: Attempt) -> None:
        assert attempt.limit == 10.0
        time.advance(took)
        raise TimeoutError(errno.ETIMEDOUT, "of the socket")

    engine = Engine(time.clock)
    with pytest.raises(error) as caught:
        time.run(call(engine, Policy(), send, timed=False))
    assert isinstance(caught.value, AttemptTimeout) is (error is AttemptTimeout)


def test_a_judge_that_fails_leaves_nothing_behind(time: VirtualTime) -> None:
    engine = Engine(time.clock)

    def judge(answer: str) -> Verdict:
        raise OverflowError("a date too far")

    async def send(attempt: Attempt) -> str:
        return "good"

    policy = Policy(breaker=Breaker(consecutive=1), bulkhead=Bulkhead(limit=1))
    for _ in range(3):
        with pytest.raises(OverflowError):
            time.run(call(engine, policy, send, judge=judge))


def test_what_only_had_the_rest_of_the_time_says_nothing_of_the_peer(
    time: VirtualTime,
) -> None:
    """The last attempt has 1.9 s of the total; the first had its limit."""
    policy = replace(
        IDEMPOTENT,
        timeout=Timeout(total=4.0, attempt=2.0),
        breaker=Breaker(consecutive=2),
    )
    engine = Engine(time.clock)
    with pytest.raises(DeadlineExceeded):
        time.run(call(engine, policy, slow(time, 60, [])))
    assert breaker_of(engine, Breaker(consecutive=2)).reading().calls == 1


def test_a_transport_that_ends_with_the_deadline_ends_the_call(
    caller: Caller,
) -> None:
    """However the transport calls it: the caller was in a hurry."""
    time = caller.time

    def step() -> None:
        time.advance(1.0)
        raise REFUSED

    policy = replace(IDEMPOTENT, breaker=Breaker(consecutive=1))
    with deadline_scope(1.0, time.clock), pytest.raises(DeadlineExceeded):
        caller(policy, step)
    assert breaker_of(caller.engine, Breaker(consecutive=1)).reading().calls == 0


def test_the_error_says_when_to_come_again(caller: Caller) -> None:
    busy = Verdict(outcome="throttled", repeat="if_idempotent", retry_after=3600.0)

    def read(answer: int) -> None:
        raise CallError("busy")

    with pytest.raises(CallError) as caught:
        caller(IDEMPOTENT, script(503), judge=lambda answer: busy, read=read)
    assert (caught.value.retry_after, caught.value.unavailable) == (3600.0, True)


@pytest.mark.parametrize(
    ("permanent", "attempts"), [(True, 1), (False, 3)], ids=["mistake", "pool"]
)
def test_a_fault_of_ours_says_nothing_of_the_peer(
    caller: Caller, permanent: bool, attempts: int
) -> None:
    error = TransportError("ours", sent=False, permanent=permanent, ours=True)
    policy = Policy(breaker=Breaker(consecutive=1))
    with pytest.raises(TransportError):
        caller(policy, script(error, error, error))
    assert len(caller.limits) == attempts
    assert breaker_of(caller.engine, Breaker(consecutive=1)).reading().calls == 0


def test_what_is_refused_is_neither_paid_in_nor_paid_for(caller: Caller) -> None:
    policy = replace(
        IDEMPOTENT,
        breaker=Breaker(consecutive=2),
        rate_limit=RateLimit(calls=2.0, per=3600.0),
    )
    layers = caller.layers(policy)
    with pytest.raises(CircuitOpen):
        caller(policy, script(LOST, LOST))
    assert layers.budget is not None
    assert layers.budget.balance == pytest.approx(9.0)  # one repetition was made
    for _ in range(5):
        with pytest.raises(CircuitOpen):
            caller(policy, script())
    assert layers.budget.balance == pytest.approx(9.0)
    caller.time.advance(7.0)
    assert caller(policy, script("good")) == "good"  # the rate still has room


def test_a_pause_that_took_too_long_is_not_paid_for(time: VirtualTime) -> None:
    """The machine was suspended in it: the deadline is over, and nothing was sent."""
    engine = Engine(replace(time.clock, sleep=lambda seconds: time.advance(3600.0)))
    layers: Layers[Any, Any] = engine.layers("op", IDEMPOTENT, Exchange())

    def send(attempt: Attempt) -> None:
        raise LOST

    with pytest.raises(DeadlineExceeded) as caught:
        run(layers, send)
    assert caught.value.history == (LOST,)
    assert layers.budget is not None and layers.budget.balance == 10.0
