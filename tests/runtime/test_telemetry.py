"""What listeners hear of, event by event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import (
    Breaker,
    BreakerState,
    Budget,
    Bulkhead,
    BulkheadFull,
    CallError,
    CircuitOpen,
    ContractViolation,
    Engine,
    Exchange,
    Policy,
    Retry,
    TransportError,
    run,
)
from codegen.runtime.attempt import Attempt
from codegen.runtime.telemetry import (
    AttemptEnded,
    AttemptRejected,
    AttemptStarted,
    BreakerChanged,
    BudgetExhausted,
    CallEnded,
    ContractViolated,
    Event,
    RetryScheduled,
)
from codegen.runtime.verdict import SUCCESS, Verdict
from tests.runtime.calls import Peer, fails, raising, status
from tests.runtime.virtual import VirtualTime

LOST = TransportError("lost", sent=True)
IDEMPOTENT = Policy(idempotent=True)

Way = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, time: VirtualTime) -> Way:
    """Calls a peer from a thread or from a task."""

    def way(peer: Peer, answer: Any) -> Any:
        send = answer if callable(answer) else lambda attempt: answer
        if request.param == "sync":
            return peer.call_sync(send)
        return time.run(peer.call(send))

    return way


def kinds(peer: Peer) -> list[type[Event]]:
    return [type(event) for event in peer.events]


def test_a_good_call(time: VirtualTime, call: Way) -> None:
    peer = Peer(time, IDEMPOTENT)
    call(peer, lambda attempt: time.advance(0.5))
    started, ended, whole = peer.events
    assert isinstance(started, AttemptStarted) and started.operation == "op"
    assert started.attempt.number == 1 and started.attempt.limit == 10.0
    assert isinstance(ended, AttemptEnded) and ended.attempt is started.attempt
    assert (ended.outcome, ended.seconds, ended.error) == ("success", 0.5, None)
    assert whole == CallEnded(operation="op", seconds=0.5, error=None)


def test_a_repeated_call(time: VirtualTime, call: Way) -> None:
    peer = Peer(time, IDEMPOTENT)
    call(peer, lambda attempt: fails(LOST) if attempt.number == 1 else 200)
    assert kinds(peer) == [
        AttemptStarted,
        AttemptEnded,
        RetryScheduled,
        AttemptStarted,
        AttemptEnded,
        CallEnded,
    ]
    ended, _ = peer.of(AttemptEnded)
    assert (ended.outcome, ended.error) == ("failure", LOST)
    assert peer.of(RetryScheduled) == [
        RetryScheduled(operation="op", number=2, delay=0.1, reason="lost")
    ]
    assert peer.of(CallEnded)[0].seconds == pytest.approx(0.1)


def test_a_bad_answer_is_told_by_the_error_it_stands_for(
    time: VirtualTime, call: Way
) -> None:
    def read(answer: int) -> int:
        return answer if answer == 200 else fails(CallError(f"status {answer}"))

    bad = Verdict(outcome="failure", repeat="if_idempotent")
    peer = Peer(time, IDEMPOTENT, judge=status(bad), read=read)
    with pytest.raises(CallError) as caught:
        call(peer, lambda attempt: 500 + attempt.number)
    reasons = [event.reason for event in peer.of(RetryScheduled)]
    assert reasons == ["status 501", "status 502"]
    assert [str(error) for error in caught.value.history] == reasons
    assert caught.value.unavailable
    assert peer.of(CallEnded)[0].error is caught.value


def test_an_empty_budget(time: VirtualTime, call: Way) -> None:
    peer = Peer(time, replace(IDEMPOTENT, budget=Budget(ratio=0.2, reserve=0.5)))
    with pytest.raises(TransportError):
        call(peer, raising(LOST))
    assert peer.of(BudgetExhausted) == [BudgetExhausted(operation="op")]
    assert len(peer.attempts) == 1


def test_a_circuit_that_opens_and_refuses(time: VirtualTime, call: Way) -> None:
    breaker = Breaker(consecutive=1)
    peer = Peer(time, Policy(breaker=breaker, retry=Retry(attempts=1)))
    with pytest.raises(TransportError):
        call(peer, raising(LOST))
    with pytest.raises(CircuitOpen) as caught:
        call(peer, 200)
    assert peer.of(BreakerChanged) == [
        BreakerChanged(
            operation="",
            old=BreakerState.CLOSED,
            new=BreakerState.OPEN,
            reason="1 failures in a row",
        )
    ]
    (rejected,) = peer.of(AttemptRejected)
    assert (rejected.layer, rejected.error) == ("breaker", caught.value)
    assert peer.of(CallEnded)[1].error is caught.value


def test_a_circuit_of_one_operation_says_whose_it_is(
    time: VirtualTime, call: Way
) -> None:
    breaker = Breaker(consecutive=1, scope="operation")
    peer = Peer(time, Policy(breaker=breaker))
    with pytest.raises(TransportError):
        call(peer, raising(LOST))
    assert [event.operation for event in peer.of(BreakerChanged)] == ["op"]


def test_a_full_bulkhead(time: VirtualTime, call: Way) -> None:
    peer = Peer(time, Policy(bulkhead=Bulkhead(limit=1)))
    assert peer.layers.bulkhead is not None and peer.layers.bulkhead.enter()
    with pytest.raises(BulkheadFull) as caught:
        call(peer, 200)
    assert (caught.value.layer, caught.value.operation) == ("bulkhead", "op")
    assert kinds(peer) == [AttemptRejected, CallEnded]


def test_a_broken_contract(time: VirtualTime, call: Way) -> None:
    broken = ContractViolation("not JSON", raw=b"{")

    def read(answer: int) -> int:
        raise broken

    peer = Peer(time, replace(IDEMPOTENT, breaker=Breaker(consecutive=1)), read=read)
    for _ in range(3):
        with pytest.raises(ContractViolation):
            call(peer, 200)
    assert len(peer.attempts) == 3  # neither repeated nor counted by the breaker
    assert [event.outcome for event in peer.of(AttemptEnded)] == ["success"] * 3
    assert peer.of(ContractViolated)[0].error is broken


def test_a_listener_may_send_headers_along(time: VirtualTime, call: Way) -> None:
    peer = Peer(time, IDEMPOTENT)

    def trace(event: Event) -> None:
        if isinstance(event, AttemptStarted):
            assert event.attempt.headers is not None
            event.attempt.headers["traceparent"] = f"00-{event.attempt.number}"

    peer.engine.listeners.append(trace)
    sent: list[Any] = []
    call(peer, lambda attempt: sent.append(dict(attempt.headers)))
    assert sent == [{"traceparent": "00-1"}]


def test_nothing_is_made_for_nobody() -> None:
    """Without a listener an attempt carries neither headers nor details."""
    layers = Engine().layers("op", Policy(), Exchange())
    seen: list[Attempt] = []
    run(layers, seen.append)
    assert (seen[0].headers, seen[0].details) == (None, None)


def test_judges_are_asked_once_an_attempt(time: VirtualTime, call: Way) -> None:
    asked: list[int] = []

    def judge(answer: int) -> Verdict:
        asked.append(answer)
        return SUCCESS

    call(Peer(time, IDEMPOTENT, judge=judge), 200)
    assert asked == [200]
