"""What serves in place of a new answer: kept answers, and functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import (
    Breaker,
    CallError,
    CircuitOpen,
    ContractViolation,
    Exchange,
    Fallback,
    Policy,
    Retry,
    TransportError,
)
from codegen.runtime.answers import Answers
from codegen.runtime.telemetry import FellBack
from codegen.runtime.verdict import SUCCESS, Verdict
from tests.runtime.calls import Peer, raising
from tests.runtime.virtual import VirtualTime

LOST = TransportError("lost", sent=True)
STALE = Policy(fallback=Fallback(fresh=10.0, stale=60.0), retry=Retry(attempts=1))


def judge(answer: int) -> Verdict:
    return SUCCESS if answer < 500 else Verdict(outcome="failure")


def read(answer: int) -> dict[str, int]:
    if answer >= 400:
        raise CallError(f"status {answer}")
    return {"answer": answer}


def peer_of(time: VirtualTime, policy: Policy = STALE) -> Peer:
    return Peer(time, policy, judge=judge, read=read)


Way = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, time: VirtualTime) -> Way:
    """Calls a peer with a key, from a thread or a task."""

    def way(peer: Peer, answer: Any, key: object = "key") -> Any:
        send = answer if callable(answer) else lambda attempt: answer
        if request.param == "sync":
            return peer.call_sync(send, key=key)
        return time.run(peer.call(send, key=key))

    return way


def test_a_fresh_answer_saves_the_call(time: VirtualTime, call: Way) -> None:
    peer = peer_of(time)
    assert call(peer, 200) == {"answer": 200}
    time.advance(9.9)
    assert call(peer, 201) == {"answer": 200}
    time.advance(0.2)
    assert call(peer, 202) == {"answer": 202}
    assert len(peer.attempts) == 2
    assert [event.source for event in peer.of(FellBack)] == ["fresh"]


def test_every_caller_gets_an_object_of_its_own(time: VirtualTime, call: Way) -> None:
    peer = peer_of(time)
    assert call(peer, 200) is not call(peer, 200)


@pytest.mark.parametrize("failure", [raising(LOST), 500], ids=["error", "answer"])
def test_a_stale_answer_serves_when_the_call_fails(
    time: VirtualTime, call: Way, failure: Any
) -> None:
    peer = peer_of(time)
    call(peer, 200)
    time.advance(69.9)
    assert call(peer, failure) == {"answer": 200}
    time.advance(0.2)
    with pytest.raises(CallError):
        call(peer, failure)
    (event,) = peer.of(FellBack)
    assert (event.source, type(event.error)) == (
        "stale",
        TransportError if callable(failure) else CallError,
    )


def test_it_serves_while_the_circuit_is_open(time: VirtualTime, call: Way) -> None:
    peer = peer_of(time, replace(STALE, breaker=Breaker(consecutive=1)))
    call(peer, 200)
    time.advance(11.0)
    assert call(peer, raising(LOST)) == {"answer": 200}
    assert call(peer, 201) == {"answer": 200}
    _, refused = peer.of(FellBack)
    assert isinstance(refused.error, CircuitOpen)
    assert len(peer.attempts) == 2


def test_what_the_peer_means_is_not_papered_over(time: VirtualTime, call: Way) -> None:
    """A 404 is an answer, and a broken contract is a defect: both must be seen."""
    peer = peer_of(time)
    call(peer, 200)
    time.advance(11.0)
    with pytest.raises(CallError, match="^status 404$"):
        call(peer, 404)
    broken = ContractViolation("broken")
    with pytest.raises(ContractViolation):
        call(peer, raising(broken))


def test_a_mistake_of_ours_is_not_papered_over(time: VirtualTime, call: Way) -> None:
    """A request that cannot be written; but without a free connection, what is kept is
    better than nothing."""
    peer = peer_of(time)
    call(peer, 200)
    time.advance(11.0)
    mistake = TransportError("bad header", sent=False, permanent=True, ours=True)
    with pytest.raises(TransportError, match="^bad header$"):
        call(peer, raising(mistake))
    no_connection = TransportError("pool", sent=False, ours=True)
    assert call(peer, raising(no_connection)) == {"answer": 200}


def test_bad_answers_are_not_kept(time: VirtualTime, call: Way) -> None:
    peer = peer_of(time)
    for answer in (404, 500):
        with pytest.raises(CallError):
            call(peer, answer)
    with pytest.raises(TransportError):
        call(peer, raising(LOST))


def test_keys_keep_answers_apart(time: VirtualTime, call: Way) -> None:
    peer = peer_of(time)
    call(peer, 200, "a")
    assert call(peer, 201, "b") == {"answer": 201}
    assert call(peer, 202, "a") == {"answer": 200}
    assert call(peer, 203, None) == {"answer": 203}
    assert call(peer, 204, None) == {"answer": 204}


def test_the_one_used_longest_ago_goes_first() -> None:
    answers: Answers[int] = Answers(Fallback(fresh=10.0, entries=2))
    answers.keep("a", 1, 0.0)
    answers.keep("b", 2, 0.0)
    assert answers.fresh("a", 1.0) is not None
    answers.keep("c", 3, 1.0)
    assert answers.fresh("b", 1.0) is None
    assert [answers.fresh(key, 1.0) is not None for key in "ac"] == [True, True]


def test_a_function_serves_when_nothing_is_kept(time: VirtualTime, call: Way) -> None:
    peer = peer_of(time)
    seen: list[CallError] = []

    def substitute(error: CallError) -> dict[str, int]:
        seen.append(error)
        return {"answer": 0}

    peer.layers = peer.engine.layers(
        "op", STALE, Exchange(judge=judge, read=read), substitute
    )
    assert call(peer, raising(LOST)) == {"answer": 0}
    assert seen == [LOST]
    assert [event.source for event in peer.of(FellBack)] == ["function"]
    assert call(peer, 200) == {"answer": 200}
    with pytest.raises(CallError, match="^status 404$"):
        call(peer, 404, "other")


def test_a_function_of_an_async_client_may_be_async(time: VirtualTime) -> None:
    peer = peer_of(time)

    async def substitute(error: CallError) -> str:
        return "later"

    exchange: Exchange[int, Any] = Exchange(judge=judge, read=read)
    peer.layers = peer.engine.layers("op", Policy(), exchange, substitute)
    assert time.run(peer.call(raising(LOST))) == "later"


def test_a_function_may_raise_something_better(time: VirtualTime, call: Way) -> None:
    peer = peer_of(time)

    def substitute(error: CallError) -> Any:
        raise LookupError("no user") from error

    exchange: Exchange[int, Any] = Exchange(judge=judge, read=read)
    peer.layers = peer.engine.layers("op", Policy(), exchange, substitute)
    with pytest.raises(LookupError, match="^no user$"):
        call(peer, raising(LOST))


def test_an_async_function_is_nothing_for_a_sync_client(time: VirtualTime) -> None:
    peer = peer_of(time)

    async def substitute(error: CallError) -> str:
        return "later"

    exchange: Exchange[int, Any] = Exchange(judge=judge, read=read)
    peer.layers = peer.engine.layers("op", Policy(), exchange, substitute)
    with pytest.raises(TypeError, match="^op: the fallback of a sync client is async$"):
        peer.call_sync(raising(LOST))


def test_a_function_that_raises_fell_back_to_nothing(
    time: VirtualTime, call: Way
) -> None:
    peer = peer_of(time)
    exchange: Exchange[int, Any] = Exchange(judge=judge, read=read)
    peer.layers = peer.engine.layers("op", Policy(), exchange, lambda error: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        call(peer, raising(LOST))
    assert peer.of(FellBack) == []
