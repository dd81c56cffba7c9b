"""What must be survived, by its number in docs/faults.md; all in virtual time.

Faults of a socket are in tests/runtime/http/test_faults.py, those of one layer alone in the
tests of that layer.
"""

from __future__ import annotations

import asyncio
import os
import threading
import time as wall
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import (
    AttemptTimeout,
    Backoff,
    Breaker,
    BreakerState,
    Budget,
    Bulkhead,
    BulkheadFull,
    CircuitOpen,
    DeadlineExceeded,
    Engine,
    Exchange,
    Policy,
    RateLimit,
    RateLimited,
    Retry,
    Timeout,
    TransportError,
    deadline_scope,
    run,
    run_async,
)
from codegen.runtime.attempt import Attempt
from codegen.runtime.nesting import inbound_attempt, told_attempt
from codegen.runtime.telemetry import BudgetExhausted
from codegen.runtime.verdict import Verdict
from tests.runtime.calls import Peer, fails, raising, status
from tests.runtime.forking import RIGHT, in_child
from tests.runtime.virtual import VirtualTime

LOST = TransportError("lost", sent=True)
IDEMPOTENT = Policy(idempotent=True)
BUSY = Verdict(outcome="throttled", repeat="if_idempotent", retry_after=1.0)


async def hang(attempt: Attempt) -> None:
    await asyncio.sleep(3600)


def test_21_a_storm_of_429_costs_no_more_than_the_budget(time: VirtualTime) -> None:
    policy = replace(IDEMPOTENT, bulkhead=None, breaker=None)
    peer = Peer(time, policy, judge=status(BUSY))

    async def main() -> None:
        answers = await asyncio.gather(
            *(peer.call(lambda attempt: 429) for _ in range(1000))
        )
        assert answers == [429] * 1000

    time.run(main())
    retries = len(peer.attempts) - 1000
    assert 0 < retries <= 10 + 0.2 * 1000
    assert len(peer.of(BudgetExhausted)) > 0


def test_21_a_storm_of_429_opens_the_circuit(time: VirtualTime) -> None:
    peer = Peer(time, Policy(bulkhead=None), judge=status(BUSY))

    async def main() -> int:
        refused = 0
        for _ in range(1000):
            try:
                await peer.call(lambda attempt: 429)
            except CircuitOpen:
                refused += 1
        return refused

    assert time.run(main()) == 980  # throttling counts in the rate of 20 calls
    assert len(peer.attempts) == 20


@pytest.mark.parametrize(
    ("pattern", "calls"), [("gb", 20), ("gggbbbb", 20), ("bbbbg", 21)], ids=str
)
def test_22_23_half_of_the_calls_failing_opens_the_circuit(
    time: VirtualTime, pattern: str, calls: int
) -> None:
    """Flapping, and failures that are never ten in a row: the ratio sees them."""
    peer = Peer(time, replace(IDEMPOTENT, retry=Retry(attempts=1)))
    script = [pattern[n % len(pattern)] for n in range(1000)]

    async def main() -> None:
        with pytest.raises(CircuitOpen):
            for step in script:
                try:
                    await peer.call(lambda a, s=step: fails(LOST) if s == "b" else 200)
                except TransportError:
                    continue

    time.run(main())
    assert len(peer.attempts) == calls


def test_22_a_peer_that_fails_now_and_then_stays_in_use(time: VirtualTime) -> None:
    peer = Peer(time, replace(IDEMPOTENT, retry=Retry(attempts=1)))

    async def main() -> None:
        for n in range(1000):
            await asyncio.sleep(0.1)
            try:
                await peer.call(lambda a, n=n: fails(LOST) if n % 5 == 4 else 200)
            except TransportError:
                continue

    time.run(main())
    assert len(peer.attempts) == 1000


def half_open(time: VirtualTime, **settings: Any) -> Peer:
    """Return a peer whose circuit is about to be probed."""
    policy = Policy(
        breaker=Breaker(consecutive=1, **settings),
        retry=Retry(attempts=1),
        bulkhead=None,
    )
    peer = Peer(time, policy)
    with pytest.raises(TransportError):
        peer.call_sync(raising(LOST))
    time.advance(7.0)
    peer.attempts.clear()
    return peer


def state(peer: Peer) -> BreakerState:
    assert peer.layers.breaker is not None
    return peer.layers.breaker.state


@pytest.mark.parametrize("herd", [50, 1000])
def test_24_a_herd_of_tasks_sends_one_probe(time: VirtualTime, herd: int) -> None:
    peer = half_open(time)

    async def one() -> str:
        try:
            return str(await peer.call(lambda a: asyncio.sleep(1, "probe")))
        except CircuitOpen:
            return "refused"

    async def main() -> list[str]:
        return list(await asyncio.gather(*(one() for _ in range(herd))))

    assert sorted(time.run(main())) == ["probe"] + ["refused"] * (herd - 1)
    assert len(peer.attempts) == 1


def test_24_a_herd_of_threads_sends_one_probe(time: VirtualTime) -> None:
    peer = half_open(time)
    barrier, leave, lock = threading.Barrier(50), threading.Event(), threading.Lock()
    refused: list[int] = []

    def wait(attempt: Attempt) -> str:
        leave.wait(30)  # the probe stays until all others were refused
        return "probe"

    def one() -> str:
        barrier.wait(30)
        try:
            return str(peer.call_sync(wait))
        except CircuitOpen:
            with lock:
                refused.append(1)
                if len(refused) == 49:
                    leave.set()
            return "refused"

    with ThreadPoolExecutor(50) as pool:
        found = [f.result() for f in [pool.submit(one) for _ in range(50)]]
    assert sorted(found) == ["probe"] + ["refused"] * 49
    assert len(peer.attempts) == 1


def test_25_a_cancelled_probe_decides_nothing(time: VirtualTime) -> None:
    peer = half_open(time)

    async def main() -> None:
        for _ in range(5):
            probe = asyncio.create_task(peer.call(hang))
            await asyncio.sleep(1)
            probe.cancel()
            with pytest.raises(asyncio.CancelledError):
                await probe
            assert state(peer) is BreakerState.HALF_OPEN
        await peer.call(lambda attempt: 200)
        await peer.call(lambda attempt: 200)

    time.run(main())
    assert state(peer) is BreakerState.CLOSED
    assert len(peer.attempts) == 7


def test_26_a_probe_that_never_returns_loses_its_lease(time: VirtualTime) -> None:
    peer = half_open(time)
    lost, found = threading.Event(), threading.Event()

    def never(attempt: Attempt) -> str:
        found.set()
        lost.wait(30)
        return "too late"

    with ThreadPoolExecutor(1) as pool:
        hanging = pool.submit(peer.call_sync, never)
        found.wait(30)
        time.advance(10.9)  # the attempt's limit, and nearly a second more
        with pytest.raises(CircuitOpen):
            peer.call_sync(lambda attempt: 200)
        time.advance(0.2)
        assert peer.call_sync(lambda attempt: 200) == 200
        lost.set()
        assert hanging.result() == "too late"
    # The lost probe came back good, but only the one good probe counts.
    assert state(peer) is BreakerState.HALF_OPEN
    assert len(peer.attempts) == 2


def test_27_a_result_from_before_the_outage_decides_nothing(time: VirtualTime) -> None:
    policy = Policy(breaker=Breaker(consecutive=2), retry=Retry(attempts=1))
    peer = Peer(time, policy)

    async def main() -> None:
        old = asyncio.create_task(peer.call(lambda a: asyncio.sleep(8, "old")))
        await asyncio.sleep(0)
        for _ in range(2):
            with pytest.raises(TransportError):
                await peer.call(raising(LOST))
        await asyncio.sleep(7)
        probe = asyncio.create_task(peer.call(lambda a: asyncio.sleep(2, "probe")))
        await asyncio.sleep(1.5)
        assert old.done() and state(peer) is BreakerState.HALF_OPEN
        await probe
        assert state(peer) is BreakerState.HALF_OPEN  # one good probe, not two

    time.run(main())
    assert len(peer.attempts) == 4


@pytest.mark.parametrize("where", ["attempt", "backoff", "queue"])
def test_28_a_cancelled_call_leaves_nothing_behind(
    time: VirtualTime, where: str
) -> None:
    retry = Retry(backoff=Backoff(base=5.0))
    policy = replace(IDEMPOTENT, retry=retry, bulkhead=Bulkhead(limit=1, queue=1))
    peer = Peer(time, policy)

    async def main() -> None:
        assert peer.layers.bulkhead is not None
        holder = None
        if where == "queue":
            holder = asyncio.create_task(peer.call(hang))
            await asyncio.sleep(0)
        call = peer.call(raising(LOST) if where == "backoff" else hang)
        task = asyncio.create_task(call)
        await asyncio.sleep(1)
        assert peer.layers.bulkhead.waiting == (1 if where == "queue" else 0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        if holder is not None:
            holder.cancel()
            with pytest.raises(asyncio.CancelledError):
                await holder
        assert (peer.layers.bulkhead.in_flight, peer.layers.bulkhead.waiting) == (0, 0)
        assert await peer.call(lambda attempt: 200) == 200

    time.run(main())
    assert len(peer.attempts) == 2


@pytest.mark.parametrize("order", ["caller first", "timer first"])
def test_29_a_caller_who_cancels_at_the_limit_is_obeyed(
    time: VirtualTime, order: str
) -> None:
    """Both want the task cancelled in one turn of the loop; the caller's wish wins."""
    peer = Peer(time, replace(IDEMPOTENT, timeout=Timeout(attempt=2.0)))

    async def main() -> None:
        loop = asyncio.get_running_loop()
        if order == "timer first":
            task = asyncio.create_task(peer.call(hang))
            await asyncio.sleep(0)
            loop.call_at(2.0, task.cancel)
        else:
            loop.call_at(2.0, lambda: task.cancel())
            task = asyncio.create_task(peer.call(hang))
        with pytest.raises(asyncio.CancelledError):
            await task
        assert task.cancelled()

    time.run(main())
    assert time.now == 2.0
    assert len(peer.attempts) == 1
    assert peer.inside == 0


def test_29_an_outer_timeout_keeps_its_count(time: VirtualTime) -> None:
    peer = Peer(time, replace(IDEMPOTENT, timeout=Timeout(attempt=2.0)))

    async def main() -> None:
        task = asyncio.current_task()
        assert task is not None
        with pytest.raises(AttemptTimeout):
            await peer.call(hang)
        assert task.cancelling() == 0
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1.0):
                await peer.call(hang)
        assert task.cancelling() == 0

    time.run(main())
    assert len(peer.attempts) == 3 + 1


def test_29_an_attempt_that_swallows_the_cancellation_is_no_cancelled_task(
    time: VirtualTime,
) -> None:
    peer = Peer(time, replace(IDEMPOTENT, timeout=Timeout(attempt=2.0)))

    async def stubborn() -> str:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            return "swallowed"
        return "never"

    async def main() -> None:
        assert await peer.call(lambda attempt: stubborn()) == "swallowed"
        task = asyncio.current_task()
        assert task is not None and task.cancelling() == 0
        await asyncio.sleep(0)

    time.run(main())
    assert len(peer.attempts) == 1


def test_30_a_corrected_system_clock_changes_nothing(
    time: VirtualTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    peer = half_open(time)

    def asked() -> float:
        raise AssertionError("the wall clock was asked")

    monkeypatch.setattr(wall, "time", asked)
    assert peer.call_sync(lambda attempt: 200) == 200
    with pytest.raises(TransportError):
        peer.call_sync(raising(LOST))
    assert state(peer) is BreakerState.OPEN
    assert len(peer.attempts) == 2


def test_31_one_client_in_one_loop_after_the_other() -> None:
    policy = Policy(bulkhead=Bulkhead(limit=1, queue=5))
    layers = Engine().layers("op", policy, Exchange())
    sent: list[int] = []

    async def send(attempt: Attempt) -> str:
        sent.append(attempt.number)
        await asyncio.sleep(0)
        return "good"

    async def main() -> list[str]:
        return list(await asyncio.gather(*(run_async(layers, send) for _ in range(3))))

    for _ in range(3):
        assert asyncio.run(main()) == ["good"] * 3
    assert sent == [1] * 9
    assert layers.bulkhead is not None and layers.bulkhead.in_flight == 0


def test_31_one_client_in_several_loops_at_once() -> None:
    """Their tasks stand in one queue; a loop wakes those of another."""
    policy = Policy(bulkhead=Bulkhead(limit=2, queue=1000))
    layers = Engine().layers("op", policy, Exchange())
    most = [0]
    sent: list[int] = []

    async def send(attempt: Attempt) -> str:
        assert layers.bulkhead is not None
        sent.append(attempt.number)
        most[0] = max(most[0], layers.bulkhead.in_flight)
        await asyncio.sleep(0)
        return "good"

    async def main() -> list[str]:
        return list(await asyncio.gather(*(run_async(layers, send) for _ in range(50))))

    with ThreadPoolExecutor(4) as pool:
        found = [
            f.result(30) for f in [pool.submit(asyncio.run, main()) for _ in "1234"]
        ]
    assert found == [["good"] * 50] * 4
    assert sent == [1] * 200
    assert layers.bulkhead is not None and layers.bulkhead.in_flight == 0
    assert most[0] <= 2


def test_31_a_waiter_whose_loop_died_gives_its_place_away() -> None:
    policy = Policy(bulkhead=Bulkhead(limit=1, queue=5))
    layers = Engine().layers("op", policy, Exchange())
    gate = layers.bulkhead
    assert gate is not None and gate.enter()
    loop = asyncio.new_event_loop()
    waiting = loop.create_task(run_async(layers, hang))
    loop.run_until_complete(asyncio.sleep(0))
    assert gate.waiting == 1
    loop.close()
    gate.leave()
    assert (gate.in_flight, gate.waiting) == (0, 0)
    waiting._log_destroy_pending = False  # type: ignore[attr-defined]
    assert run(layers, lambda attempt: "good") == "good"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_32_a_forked_child_calls_with_the_client_of_its_parent() -> None:
    """Permits and the probe that other threads hold are not the child's."""
    policy = Policy(
        breaker=Breaker(consecutive=1),
        retry=Retry(attempts=1),
        bulkhead=Bulkhead(limit=1),
    )
    layers = Engine().layers("op", policy, Exchange())
    inside, leave = threading.Event(), threading.Event()

    def stay(attempt: Attempt) -> str:
        inside.set()
        leave.wait(30)
        return "good"

    with ThreadPoolExecutor(1) as pool:
        holding = pool.submit(run, layers, stay)
        inside.wait(30)
        code = in_child(lambda: run(layers, lambda attempt: "good") == "good")
        leave.set()
        assert holding.result() == "good"
    assert code == RIGHT
    assert layers.bulkhead is not None and layers.bulkhead.in_flight == 0


def test_33_threads_share_one_client() -> None:
    policy = Policy(bulkhead=Bulkhead(limit=8, queue=1000), idempotent=True)
    layers = Engine().layers("op", policy, Exchange())
    assert layers.bulkhead is not None and layers.budget is not None
    most = [0]
    sent: list[int] = []

    def send(attempt: Attempt) -> str:
        assert layers.bulkhead is not None
        sent.append(attempt.number)
        most[0] = max(most[0], layers.bulkhead.in_flight)
        return "good"

    def many() -> list[str]:
        return [run(layers, send) for _ in range(200)]

    with ThreadPoolExecutor(32) as pool:
        found = [f.result(60) for f in [pool.submit(many) for _ in range(32)]]
    assert found == [["good"] * 200] * 32
    assert sent == [1] * 6400
    assert (layers.bulkhead.in_flight, layers.bulkhead.waiting) == (0, 0)
    assert most[0] <= 8


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_34_a_listener_that_raises_changes_nothing(
    time: VirtualTime, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    peer = Peer(time, replace(IDEMPOTENT, breaker=Breaker(consecutive=2)))
    peer.engine.listeners.insert(0, lambda event: fails(RuntimeError("broken")))
    script = iter([LOST, None])

    def answer(attempt: Attempt) -> int:
        error = next(script)
        return 200 if error is None else fails(error)

    if kind == "sync":
        assert peer.call_sync(answer) == 200
    else:
        assert time.run(peer.call(answer)) == 200
    assert len(peer.attempts) == 2
    assert len(caplog.records) == len(peer.events) == 6
    assert {record.message for record in caplog.records} == {
        "a listener of resilience events failed"
    }


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_39_an_expired_deadline_sends_nothing(time: VirtualTime, kind: str) -> None:
    peer = Peer(time, IDEMPOTENT)
    with deadline_scope(-1.0, time.clock):
        with pytest.raises(DeadlineExceeded, match="^op: deadline exceeded$"):
            if kind == "sync":
                peer.call_sync(lambda attempt: 200)
            else:
                time.run(peer.call(lambda attempt: 200))
    assert peer.attempts == []
    assert peer.inside == 0


def test_43_each_hop_adds_no_more_than_its_budget(time: VirtualTime) -> None:
    """Three hops, everything fails: 3 ** 3 attempts a call would be 27 times the load."""
    policy = replace(IDEMPOTENT, breaker=None, bulkhead=None)
    hops = [Peer(time, policy) for _ in range(3)]

    async def serve(depth: int, number: int) -> int:
        if depth == len(hops):
            raise TransportError("the last one is down", sent=True)
        with inbound_attempt(number):
            return int(
                await hops[depth].call(
                    lambda a: serve(depth + 1, told_attempt(a.number))
                )
            )

    async def main() -> None:
        for _ in range(1000):
            with pytest.raises(TransportError):
                await serve(0, 1)

    time.run(main())
    sent = [len(hop.attempts) for hop in hops]
    for inbound, outbound in zip([1000, *sent], sent, strict=False):
        assert outbound <= 1.2 * inbound + 10
    # Who serves a repetition does not repeat, so the shares add up and do not multiply.
    assert sent[-1] <= 1000 * (1 + 3 * 0.2) + 3 * 10


def test_43_who_serves_a_repetition_does_not_repeat(time: VirtualTime) -> None:
    peer = Peer(time, IDEMPOTENT)
    with inbound_attempt(2), pytest.raises(TransportError):
        peer.call_sync(raising(LOST))
    assert len(peer.attempts) == 1
    never_left = TransportError("refused", sent=False)
    with inbound_attempt(2), pytest.raises(TransportError):
        peer.call_sync(raising(never_left))
    assert len(peer.attempts) == 4  # what never left adds no load
    with inbound_attempt(1), pytest.raises(TransportError):
        peer.call_sync(raising(LOST))
    assert len(peer.attempts) == 7


@pytest.mark.parametrize(
    ("gap", "after"),
    [
        (20.0, BreakerState.OPEN),
        (31.0, BreakerState.CLOSED),
        (86_400.0, BreakerState.CLOSED),
    ],
)
def test_44_a_suspended_machine_forgets_old_failures(
    time: VirtualTime, gap: float, after: BreakerState
) -> None:
    peer = Peer(time, Policy(retry=Retry(attempts=1), breaker=Breaker(min_calls=10)))
    for answer in [raising(LOST)] * 8 + [lambda attempt: 200]:
        try:
            peer.call_sync(answer)
        except TransportError:
            continue
    time.advance(gap)
    with pytest.raises(TransportError):
        peer.call_sync(raising(LOST))
    assert state(peer) is after
    assert len(peer.attempts) == 10


@pytest.fixture
def queueing(time: VirtualTime) -> Iterator[Peer]:
    """A peer with room for one call, and for one that waits."""
    policy = Policy(timeout=Timeout(total=5.0), bulkhead=Bulkhead(limit=1, queue=1))
    yield Peer(time, policy)


def test_waiting_for_room_counts_against_the_deadline(
    time: VirtualTime, queueing: Peer
) -> None:
    async def main() -> None:
        first = asyncio.create_task(queueing.call(lambda a: asyncio.sleep(3, "first")))
        await asyncio.sleep(0)
        second = asyncio.create_task(queueing.call(hang))
        await asyncio.sleep(0)
        with pytest.raises(BulkheadFull, match="^op: 1 calls are under way$"):
            await queueing.call(lambda attempt: 200)
        assert await first == "first"
        with pytest.raises(DeadlineExceeded):
            await second
        assert time.now == 5.0
        assert queueing.attempts[1].limit == 2.0

    time.run(main())
    assert queueing.inside == 0


def test_who_waits_in_vain_leaves_the_queue(time: VirtualTime, queueing: Peer) -> None:
    async def main() -> None:
        assert queueing.layers.bulkhead is not None
        assert queueing.layers.bulkhead.enter()
        with pytest.raises(DeadlineExceeded):
            await queueing.call(lambda attempt: 200)
        assert queueing.layers.bulkhead.waiting == 0
        queueing.layers.bulkhead.leave()

    time.run(main())
    assert time.now == 5.0
    assert queueing.attempts == []
    assert queueing.inside == 0


def test_a_thread_waits_for_room() -> None:
    policy = Policy(bulkhead=Bulkhead(limit=1, queue=1))
    layers = Engine().layers("op", policy, Exchange())
    gate = layers.bulkhead
    assert gate is not None and gate.enter()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(run, layers, lambda attempt: "good")
        while not gate.waiting:
            os.sched_yield()
        gate.leave()
        assert waiting.result(30) == "good"
    assert gate.in_flight == 0


def test_a_thread_waits_no_longer_than_its_deadline() -> None:
    policy = Policy(timeout=Timeout(total=0.05), bulkhead=Bulkhead(limit=1, queue=1))
    layers = Engine().layers("op", policy, Exchange())
    assert layers.bulkhead is not None and layers.bulkhead.enter()
    with pytest.raises(DeadlineExceeded):
        run(layers, lambda attempt: "good")
    assert layers.bulkhead.waiting == 0


def test_calls_beyond_the_rate_are_refused(time: VirtualTime) -> None:
    peer = Peer(time, Policy(rate_limit=RateLimit(calls=2.0)))

    async def main() -> None:
        assert await peer.call(lambda attempt: 200) == 200
        assert await peer.call(lambda attempt: 200) == 200
        with pytest.raises(RateLimited, match="^op: too many calls began") as caught:
            await peer.call(lambda attempt: 200)
        assert caught.value.retry_after == pytest.approx(0.5)
        await asyncio.sleep(0.5)
        assert await peer.call(lambda attempt: 200) == 200

    time.run(main())
    assert len(peer.attempts) == 3
    assert peer.inside == 0


def test_attempts_of_one_call_count_once_against_the_rate(time: VirtualTime) -> None:
    policy = replace(IDEMPOTENT, rate_limit=RateLimit(calls=1.0))
    peer = Peer(time, policy)
    with pytest.raises(TransportError):
        peer.call_sync(raising(LOST))
    assert len(peer.attempts) == 3


def test_an_adaptive_bulkhead_learns_from_good_attempts(time: VirtualTime) -> None:
    policy = Policy(bulkhead=Bulkhead(limit=200, queue=1000, adaptive=True))
    peer = Peer(time, policy)

    async def main() -> int:
        for _ in range(20):
            calls = [peer.call(lambda a: asyncio.sleep(0.1, 200)) for _ in range(100)]
            await asyncio.gather(*calls)
        assert peer.layers.bulkhead is not None
        return peer.layers.bulkhead.limit

    assert time.run(main()) > 50


def test_the_budget_is_shared_by_operations_of_a_client(time: VirtualTime) -> None:
    engine = Engine(time.clock)
    policy = replace(IDEMPOTENT, breaker=None, budget=Budget(ratio=0.2, reserve=10.0))
    exchange: Exchange[Any, Any] = Exchange()
    sent = 0

    def send(attempt: Attempt) -> Any:
        nonlocal sent
        sent += 1
        raise LOST

    for n in range(1000):
        with pytest.raises(TransportError):
            run(engine.layers(f"op{n % 2}", policy, exchange), send)
    assert 200 <= sent - 1000 <= 210
