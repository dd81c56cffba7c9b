"""The circuit breaker on a virtual clock."""

from __future__ import annotations

import pytest

from codegen.runtime import Breaker
from codegen.runtime.breaker import BreakerState, CircuitBreaker
from codegen.runtime.verdict import Outcome
from tests.runtime.virtual import VirtualTime

LEASE = 11.0


@pytest.fixture
def time(time: VirtualTime) -> VirtualTime:
    time.luck = 0.5  # the middle of the jitter: it stays open as long as configured
    return time


@pytest.fixture
def circuit(time: VirtualTime) -> CircuitBreaker:
    return CircuitBreaker(Breaker(), time.clock)


def feed(circuit: CircuitBreaker, outcome: Outcome, times: int = 1) -> None:
    for _ in range(times):
        token = circuit.admit(LEASE)
        assert token is not None
        circuit.record(token, outcome)


def state(circuit: CircuitBreaker) -> BreakerState:
    return circuit.state  # a call, so that mypy does not narrow it from line to line


def probe(circuit: CircuitBreaker) -> int:
    token = circuit.admit(LEASE)
    assert token is not None
    return token


def test_opens_after_failures_in_a_row(circuit: CircuitBreaker) -> None:
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")
    assert state(circuit) is BreakerState.OPEN
    assert circuit.admit(LEASE) is None
    assert circuit.refused_for() == pytest.approx(5.0)


def test_a_success_ends_the_row(circuit: CircuitBreaker) -> None:
    feed(circuit, "failure", 9)
    feed(circuit, "success")
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED


def test_opens_at_half_of_twenty_calls(circuit: CircuitBreaker) -> None:
    for _ in range(9):
        feed(circuit, "success")
        feed(circuit, "failure")
    feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")  # the twentieth call, the tenth failure
    assert state(circuit) is BreakerState.OPEN


def test_the_window_forgets(circuit: CircuitBreaker, time: VirtualTime) -> None:
    feed(circuit, "failure", 9)
    feed(circuit, "success")
    time.advance(31)
    for _ in range(9):
        feed(circuit, "success")
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED  # 18 calls in the window, not 28


def test_the_window_forgets_bucket_by_bucket(
    circuit: CircuitBreaker, time: VirtualTime
) -> None:
    feed(circuit, "failure", 5)
    feed(circuit, "success")
    time.advance(15)
    feed(circuit, "success", 9)
    feed(circuit, "failure", 4)
    assert state(circuit) is BreakerState.CLOSED
    time.advance(16)  # the first six are forgotten, the last thirteen are not
    feed(circuit, "success")
    feed(circuit, "failure", 5)
    assert state(circuit) is BreakerState.CLOSED  # 9 of 19
    feed(circuit, "failure")
    assert state(circuit) is BreakerState.OPEN  # 10 of 20


def test_throttling_counts_in_the_ratio_and_not_in_the_row(
    circuit: CircuitBreaker,
) -> None:
    feed(circuit, "throttled", 19)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "throttled")
    assert state(circuit) is BreakerState.OPEN


def test_neutral_outcomes_count_nothing(circuit: CircuitBreaker) -> None:
    feed(circuit, "failure", 9)
    feed(circuit, "neutral", 50)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")
    assert state(circuit) is BreakerState.OPEN


def test_two_good_probes_close_it(circuit: CircuitBreaker, time: VirtualTime) -> None:
    feed(circuit, "failure", 10)
    time.advance(5)
    feed(circuit, "success")
    assert state(circuit) is BreakerState.HALF_OPEN
    feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED


def test_one_probe_at_a_time(circuit: CircuitBreaker, time: VirtualTime) -> None:
    feed(circuit, "failure", 10)
    time.advance(5)
    tokens = [circuit.admit(LEASE) for _ in range(50)]
    assert [token is not None for token in tokens] == [True] + [False] * 49


def test_a_cancelled_probe_gives_way_and_decides_nothing(
    circuit: CircuitBreaker, time: VirtualTime
) -> None:
    feed(circuit, "failure", 10)
    time.advance(5)
    feed(circuit, "neutral", 3)
    assert state(circuit) is BreakerState.HALF_OPEN
    assert circuit.admit(LEASE) is not None


@pytest.mark.parametrize("outcome", ["failure", "throttled"])
def test_a_bad_probe_opens_it_for_twice_as_long(
    circuit: CircuitBreaker, time: VirtualTime, outcome: Outcome
) -> None:
    feed(circuit, "failure", 10)
    for pause in (5.0, 10.0, 20.0, 40.0, 60.0, 60.0):
        assert state(circuit) is BreakerState.OPEN
        assert circuit.refused_for() == pytest.approx(pause)
        time.advance(pause - 0.001)
        assert circuit.admit(LEASE) is None
        time.advance(0.002)
        feed(circuit, outcome)


def test_a_lost_probe_loses_its_lease(
    circuit: CircuitBreaker, time: VirtualTime
) -> None:
    feed(circuit, "failure", 10)
    time.advance(5)
    lost = probe(circuit)
    time.advance(LEASE - 0.1)
    assert circuit.admit(LEASE) is None
    time.advance(0.2)
    second = probe(circuit)
    circuit.record(lost, "failure")  # it comes back after all, and is ignored
    assert state(circuit) is BreakerState.HALF_OPEN
    circuit.record(second, "success")
    feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED


def test_results_of_an_older_generation_are_ignored(
    circuit: CircuitBreaker, time: VirtualTime
) -> None:
    slow = probe(circuit)
    feed(circuit, "failure", 10)
    circuit.record(slow, "success")
    assert state(circuit) is BreakerState.OPEN
    time.advance(5)
    running = probe(circuit)
    circuit.record(slow, "failure")
    assert state(circuit) is BreakerState.HALF_OPEN
    circuit.record(running, "success")
    feed(circuit, "success")
    circuit.record(slow, "failure")
    assert state(circuit) is BreakerState.CLOSED


@pytest.mark.parametrize(("asked", "pause"), [(30.0, 30.0), (900.0, 60.0), (1.0, 5.0)])
def test_retry_after_extends_the_open_time(
    circuit: CircuitBreaker, asked: float, pause: float
) -> None:
    feed(circuit, "failure", 9)
    circuit.record(probe(circuit), "failure", asked)
    assert circuit.refused_for() == pytest.approx(pause)


@pytest.mark.parametrize(("luck", "pause"), [(0.0, 4.0), (1.0, 6.0)])
def test_the_open_time_has_a_jitter_of_a_fifth(
    circuit: CircuitBreaker, time: VirtualTime, luck: float, pause: float
) -> None:
    time.luck = luck
    feed(circuit, "failure", 10)
    assert circuit.refused_for() == pytest.approx(pause)


def test_after_closing_it_starts_anew(
    circuit: CircuitBreaker, time: VirtualTime
) -> None:
    feed(circuit, "failure", 10)
    time.advance(5)
    feed(circuit, "success", 2)
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")
    assert circuit.refused_for() == pytest.approx(5.0)
