"""Hedging (scenario 37): the first good answer wins, and the others leave nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import (
    AttemptTimeout,
    Breaker,
    BreakerState,
    Budget,
    Bulkhead,
    CircuitOpen,
    DeadlineExceeded,
    Hedge,
    Policy,
    Retry,
    Timeout,
    TransportError,
)
from codegen.runtime.attempt import Attempt
from codegen.runtime.latencies import Latencies
from codegen.runtime.telemetry import AttemptEnded, BudgetExhausted, HedgeSent
from codegen.runtime.verdict import Verdict
from tests.runtime.calls import Peer, fails, raising, status
from tests.runtime.virtual import VirtualTime

LOST = TransportError("lost", sent=True)
HEDGED = Policy(idempotent=True, hedge=Hedge(delay=2.0), breaker=Breaker(consecutive=3))


def lasting(*seconds: float) -> Callable[[Attempt], Any]:
    """A peer whose attempts take so long, and whose answer is the attempt's number."""

    def answer(attempt: Attempt) -> Any:
        return asyncio.sleep(seconds[attempt.number - 1], attempt.number)

    return answer


def outcomes(peer: Peer) -> list[tuple[int, str]]:
    return [(e.attempt.number, e.outcome) for e in peer.of(AttemptEnded)]


@pytest.mark.parametrize(
    ("seconds", "winner", "took", "ends"),
    [
        ((1.0,), 1, 1.0, [(1, "success")]),
        ((5.0, 1.0), 2, 3.0, [(2, "success"), (1, "neutral")]),
        ((3.0, 4.0), 1, 3.0, [(1, "success"), (2, "neutral")]),
    ],
)
def test_37_the_faster_one_wins_and_the_other_is_cancelled(
    time: VirtualTime,
    seconds: tuple[float, ...],
    winner: int,
    took: float,
    ends: list[tuple[int, str]],
) -> None:
    peer = Peer(time, HEDGED)
    assert time.run(peer.call(lasting(*seconds))) == winner  # no task is left over
    assert time.now == took
    assert outcomes(peer) == ends
    assert len(peer.attempts) == len(seconds)
    assert [event.number for event in peer.of(HedgeSent)] == [2] * (len(seconds) - 1)
    assert peer.inside == 0


def test_37_a_slow_loser_does_not_open_the_circuit(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, breaker=Breaker(consecutive=1)))

    async def main() -> None:
        for _ in range(10):
            assert await peer.call(lasting(5.0, 1.0)) == 2

    time.run(main())
    assert peer.layers.breaker is not None
    assert peer.layers.breaker.state is BreakerState.CLOSED
    assert len(peer.attempts) == 20


def test_an_attempt_that_fails_is_followed_by_the_next(time: VirtualTime) -> None:
    peer = Peer(time, HEDGED)
    answer = peer.call(lambda a: fails(LOST) if a.number == 1 else 200)
    assert time.run(answer) == 200
    assert time.now == pytest.approx(0.1)  # the pause of a retry, not the delay
    assert len(peer.attempts) == 2
    assert peer.of(HedgeSent) == []  # nothing else was under way


def test_the_last_error_has_the_history_of_all(time: VirtualTime) -> None:
    peer = Peer(time, HEDGED)
    errors = [TransportError(f"lost {n}", sent=True) for n in (1, 2)]
    with pytest.raises(TransportError) as caught:
        time.run(peer.call(lambda a: fails(errors[a.number - 1])))
    assert caught.value is errors[1]
    assert caught.value.history == (errors[0],)


def test_a_bad_answer_waits_for_a_better_one(time: VirtualTime) -> None:
    """The second fails while the first is still at work."""
    bad = Verdict(outcome="failure", repeat="if_idempotent")
    peer = Peer(time, HEDGED, judge=status(bad))

    async def answer(attempt: Attempt) -> int:
        await asyncio.sleep(4.0 if attempt.number == 1 else 1.0)
        return 200 if attempt.number == 1 else 503

    assert time.run(peer.call(answer)) == 200
    assert time.now == 4.0
    assert len(peer.attempts) == 2


def test_when_all_answers_are_bad_the_last_one_counts(time: VirtualTime) -> None:
    bad = Verdict(outcome="failure", repeat="if_idempotent")
    peer = Peer(time, HEDGED, judge=status(bad))
    assert time.run(peer.call(lambda attempt: 502 + attempt.number)) == 504
    assert len(peer.attempts) == 2


def test_hedges_are_paid_from_the_budget(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, breaker=None, bulkhead=None, budget=Budget()))

    async def main() -> None:
        calls = [peer.call(lasting(5.0, 5.0)) for _ in range(500)]
        assert set(await asyncio.gather(*calls)) == {1}

    time.run(main())
    assert 10 <= len(peer.attempts) - 500 <= 10 + 0.2 * 500
    assert len(peer.of(BudgetExhausted)) > 0


def balance(peer: Peer) -> float:
    assert peer.layers.budget is not None
    return peer.layers.budget.balance


def test_two_that_fail_are_followed_by_one_and_pay_for_one(time: VirtualTime) -> None:
    policy = replace(
        HEDGED, hedge=Hedge(delay=0.1, extra=2), budget=Budget(ratio=0.0, reserve=10.0)
    )
    peer = Peer(time, policy)

    async def answer(attempt: Attempt) -> int:
        if attempt.number == 3:
            return 200
        await asyncio.sleep(1.0 - 0.1 * (attempt.number - 1))  # both end at 1 s
        raise LOST

    assert time.run(peer.call(answer)) == 200
    assert len(peer.attempts) == 3
    assert balance(peer) == pytest.approx(8.0)


def test_a_hedge_that_the_circuit_refuses_is_not_paid_for(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, breaker=Breaker(consecutive=1)))

    async def main() -> None:
        with pytest.raises(CircuitOpen):
            await peer.call(raising(LOST))
        await asyncio.sleep(7.0)
        assert await peer.call(lasting(5.0)) == 1

    time.run(main())
    assert balance(peer) == pytest.approx(10.0)


def test_losers_count_in_the_percentile(time: VirtualTime) -> None:
    """Else it would fall to what the fast ones take, and half of all be hedged."""
    peer = Peer(time, replace(HEDGED, hedge=Hedge(delay="p95"), budget=None))
    calls = 0

    def answer(attempt: Attempt) -> Any:
        slow = attempt.number == 1 and calls % 10 == 0
        return asyncio.sleep(1.0 if slow else 0.01, attempt.number)

    async def main() -> None:
        nonlocal calls
        for _ in range(1000):
            calls += 1
            await peer.call(answer)

    time.run(main())
    assert len(peer.attempts) - 1000 <= 100


def test_a_hedged_call_teaches_an_adaptive_bulkhead(time: VirtualTime) -> None:
    bulkhead = Bulkhead(limit=200, queue=1000, adaptive=True)
    peer = Peer(time, replace(HEDGED, bulkhead=bulkhead, budget=None))

    async def main() -> int:
        for _ in range(20):
            await asyncio.gather(*(peer.call(lasting(5.0, 0.1)) for _ in range(60)))
        assert peer.layers.bulkhead is not None
        return peer.layers.bulkhead.limit

    assert time.run(main()) > 20


def test_more_than_one_may_join(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, hedge=Hedge(delay=1.0, extra=2)))
    assert time.run(peer.call(lasting(9.0, 9.0, 0.5))) == 3
    assert time.now == 2.5
    assert outcomes(peer) == [(3, "success"), (1, "neutral"), (2, "neutral")] or (
        outcomes(peer) == [(3, "success"), (2, "neutral"), (1, "neutral")]
    )


def test_each_attempt_has_its_limit(time: VirtualTime) -> None:
    timeout = Timeout(total=30.0, attempt=3.0)
    peer = Peer(time, replace(HEDGED, timeout=timeout))
    with pytest.raises(AttemptTimeout, match="^op: attempt 2 took longer than 3 s$"):
        time.run(peer.call(lasting(60.0, 60.0)))
    assert time.now == 5.0
    assert len(peer.attempts) == 2


def test_the_total_ends_the_race(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, timeout=Timeout(total=3.0)))
    with pytest.raises(DeadlineExceeded):
        time.run(peer.call(lasting(60.0, 60.0)))
    assert time.now == 3.0
    assert peer.inside == 0


@pytest.mark.parametrize("moment", [1.0, 3.0])
def test_28_a_cancelled_race_leaves_nothing_behind(
    time: VirtualTime, moment: float
) -> None:
    peer = Peer(time, HEDGED)

    async def main() -> None:
        task = asyncio.create_task(peer.call(lasting(60.0, 60.0)))
        await asyncio.sleep(moment)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    time.run(main())
    assert {outcome for _, outcome in outcomes(peer)} == {"neutral"}
    assert peer.inside == 0


def test_a_half_open_circuit_gets_one_probe_and_no_hedge(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, breaker=Breaker(consecutive=1)))

    async def main() -> None:
        with pytest.raises(CircuitOpen):
            await peer.call(raising(LOST))
        await asyncio.sleep(7.0)
        assert await peer.call(lasting(5.0)) == 1

    time.run(main())
    assert len(peer.attempts) == 2


def test_a_call_that_may_not_be_repeated_fails_at_once(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, idempotent=False))
    with pytest.raises(TransportError):
        time.run(peer.call(raising(LOST)))
    assert len(peer.attempts) == 1
    assert time.now == 0.0


def test_a_slow_call_that_may_not_be_repeated_is_not_hedged(
    time: VirtualTime,
) -> None:
    peer = Peer(time, replace(HEDGED, idempotent=False))
    assert time.run(peer.call(lasting(5.0))) == 1
    assert len(peer.attempts) == 1


def test_a_thread_cannot_be_called_off_so_it_repeats(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, retry=Retry(attempts=3)))
    with pytest.raises(TransportError):
        peer.call_sync(raising(LOST))
    assert len(peer.attempts) == 3


def test_the_delay_can_follow_what_attempts_take(time: VirtualTime) -> None:
    peer = Peer(time, replace(HEDGED, hedge=Hedge(delay="p95"), budget=None))

    async def main() -> list[float]:
        starts: list[float] = []

        def answer(attempt: Attempt) -> Any:
            starts.append(time.now)
            return asyncio.sleep(9.0 if attempt.number == 1 else 0.0, attempt.number)

        assert await peer.call(answer) == 2  # nothing is known yet: 2 s
        for _ in range(100):
            await peer.call(lasting(0.5))
        assert await peer.call(answer) == 2
        return [starts[1] - starts[0], starts[3] - starts[2]]

    assert time.run(main()) == [2.0, pytest.approx(0.5)]


def test_the_percentile_of_few_is_unknown() -> None:
    known = Latencies()
    for n in range(19):
        known.add(float(n))
    assert known.p95() is None
    known.add(19.0)
    assert known.p95() == 18.0
    for _ in range(200):
        known.add(7.0)
    assert known.p95() == 7.0
