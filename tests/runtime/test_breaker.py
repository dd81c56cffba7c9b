"""The circuit breaker on a clock that is set by hand."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest

from codegen.runtime.breaker import (
    RETRY_AFTER_CAP,
    BreakerChange,
    BreakerReading,
    BreakerState,
    CircuitBreaker,
)
from codegen.runtime.policy import Breaker
from codegen.runtime.verdict import Outcome
from tests.runtime.watch import Watch

LEASE = 11.0
EVERY_OUTCOME: tuple[Outcome, ...] = ("success", "failure", "throttled", "neutral")


@pytest.fixture
def time() -> Watch:
    return Watch()


@pytest.fixture
def circuit(time: Watch) -> CircuitBreaker:
    return CircuitBreaker(Breaker(), time.clock)


def feed(
    circuit: CircuitBreaker, outcome: Outcome, times: int = 1, took: float = 0.0
) -> None:
    for _ in range(times):
        circuit.record(admitted(circuit), outcome, took=took)


def state(circuit: CircuitBreaker) -> BreakerState:
    return circuit.state  # a call, so that mypy does not narrow it from line to line


def admitted(circuit: CircuitBreaker) -> int:
    token = circuit.admit(LEASE)
    assert token is not None
    return token


def opened(circuit: CircuitBreaker) -> None:
    """Open it, as ten failures in a row do."""
    feed(circuit, "failure", 10)
    assert state(circuit) is BreakerState.OPEN


def half_opened(circuit: CircuitBreaker, time: Watch) -> int:
    """Open it and wait; return the token of the first probe."""
    opened(circuit)
    time.advance(5.0)
    token = admitted(circuit)
    assert state(circuit) is BreakerState.HALF_OPEN
    return token


# --- closed


def test_it_starts_closed_and_empty(circuit: CircuitBreaker) -> None:
    assert circuit.reading() == BreakerReading(
        state=BreakerState.CLOSED, calls=0, failures=0, in_a_row=0, refused_for=0.0
    )
    assert circuit.admit(LEASE) == 0
    assert circuit.refused_for() == 0.0


def test_it_opens_after_ten_failures_in_a_row(circuit: CircuitBreaker) -> None:
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")
    assert state(circuit) is BreakerState.OPEN
    assert circuit.admit(LEASE) is None
    assert circuit.refused_for() == 5.0


def test_a_success_ends_the_row(circuit: CircuitBreaker) -> None:
    feed(circuit, "failure", 9)
    feed(circuit, "success")
    assert circuit.reading().in_a_row == 0
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED
    assert circuit.reading().in_a_row == 9


def test_it_opens_at_half_of_twenty_calls(circuit: CircuitBreaker) -> None:
    for _ in range(9):
        feed(circuit, "success")
        feed(circuit, "failure")
    feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")  # the twentieth call, the tenth failure
    assert state(circuit) is BreakerState.OPEN


def test_less_than_half_never_opens_it(circuit: CircuitBreaker) -> None:
    feed(circuit, "success", 2)
    for _ in range(500):  # 50 % errors, never two in a row, but always one behind
        feed(circuit, "failure")
        feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED


def test_a_success_alone_never_opens_it(time: Watch) -> None:
    """The ratio may be reached while calls are still too few."""
    circuit = CircuitBreaker(Breaker(min_calls=4, ratio=0.5), time.clock)
    feed(circuit, "failure", 3)
    feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")
    assert state(circuit) is BreakerState.OPEN


def test_the_window_forgets(circuit: CircuitBreaker, time: Watch) -> None:
    feed(circuit, "failure", 9)
    feed(circuit, "success")
    time.advance(31)
    for _ in range(9):
        feed(circuit, "success")
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED  # 18 calls in the window, not 28


def test_the_window_forgets_bucket_by_bucket(
    circuit: CircuitBreaker, time: Watch
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


def test_the_row_outlives_the_window(circuit: CircuitBreaker, time: Watch) -> None:
    """A peer that is called once a minute and always fails is down as well."""
    for _ in range(10):
        assert state(circuit) is BreakerState.CLOSED
        feed(circuit, "failure")
        time.advance(60)
    assert state(circuit) is BreakerState.OPEN


def test_throttling_counts_in_the_ratio_and_not_in_the_row(
    circuit: CircuitBreaker,
) -> None:
    feed(circuit, "throttled", 19)
    assert state(circuit) is BreakerState.CLOSED
    assert circuit.reading().failures == 19
    assert circuit.reading().in_a_row == 0
    feed(circuit, "throttled")
    assert state(circuit) is BreakerState.OPEN


def test_throttling_does_not_end_the_row(circuit: CircuitBreaker) -> None:
    feed(circuit, "failure", 5)
    feed(circuit, "throttled", 3)
    feed(circuit, "failure", 4)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")
    assert state(circuit) is BreakerState.OPEN


def test_neutral_outcomes_count_nothing(circuit: CircuitBreaker) -> None:
    feed(circuit, "failure", 9)
    feed(circuit, "neutral", 50, took=100.0)
    assert circuit.reading() == BreakerReading(
        state=BreakerState.CLOSED, calls=9, failures=9, in_a_row=9, refused_for=0.0
    )
    feed(circuit, "failure")
    assert state(circuit) is BreakerState.OPEN


def test_a_reading_is_of_now(circuit: CircuitBreaker, time: Watch) -> None:
    feed(circuit, "failure", 4)
    feed(circuit, "throttled", 2)
    feed(circuit, "failure")
    time.advance(29.875)
    assert circuit.reading() == BreakerReading(
        state=BreakerState.CLOSED, calls=7, failures=7, in_a_row=5, refused_for=0.0
    )
    time.advance(0.125)
    assert circuit.reading() == BreakerReading(
        state=BreakerState.CLOSED, calls=0, failures=0, in_a_row=5, refused_for=0.0
    )


# --- slow calls


def slow_circuit(time: Watch, ratio: float = 1.0) -> CircuitBreaker:
    return CircuitBreaker(
        Breaker(min_calls=4, slow=2.0, slow_ratio=ratio, consecutive=3), time.clock
    )


def test_slow_successes_open_it(time: Watch) -> None:
    circuit = slow_circuit(time)
    feed(circuit, "success", 3, took=2.0)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "success", took=2.0)
    assert state(circuit) is BreakerState.OPEN


def test_one_that_is_fast_enough_keeps_it_closed(time: Watch) -> None:
    circuit = slow_circuit(time)
    feed(circuit, "success", took=1.999)
    feed(circuit, "success", 50, took=9.0)
    assert state(circuit) is BreakerState.CLOSED


def test_some_slow_ones_may_be_enough(time: Watch) -> None:
    circuit = slow_circuit(time, ratio=0.5)
    feed(circuit, "success", 3)
    feed(circuit, "success", 2, took=3.0)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "success", took=3.0)
    assert state(circuit) is BreakerState.OPEN


def test_a_fast_call_is_not_blamed_for_slow_ones(time: Watch) -> None:
    circuit = slow_circuit(time, ratio=0.5)
    feed(circuit, "success", 3, took=3.0)
    feed(circuit, "success", 1)  # the fourth: three of four were slow
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "throttled")
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "success", took=3.0)
    assert state(circuit) is BreakerState.OPEN


def test_an_attempt_of_unknown_length_is_not_slow(time: Watch) -> None:
    circuit = CircuitBreaker(Breaker(slow=0.5, min_calls=1), time.clock)
    circuit.record(admitted(circuit), "success")
    assert state(circuit) is BreakerState.CLOSED


def test_slowness_is_looked_at_only_where_a_limit_is_set(
    circuit: CircuitBreaker,
) -> None:
    feed(circuit, "success", 500, took=1e9)
    assert state(circuit) is BreakerState.CLOSED


def test_a_slow_success_ends_the_row(time: Watch) -> None:
    circuit = slow_circuit(time)
    feed(circuit, "failure", 2)
    feed(circuit, "success", took=5.0)
    assert circuit.reading().in_a_row == 0
    assert state(circuit) is BreakerState.CLOSED


def test_a_slow_probe_opens_it_again(time: Watch) -> None:
    circuit = slow_circuit(time)
    feed(circuit, "failure", 3)
    time.advance(5)
    feed(circuit, "success", took=2.0)
    assert state(circuit) is BreakerState.OPEN
    time.advance(10)
    feed(circuit, "success", 2, took=1.999)
    assert state(circuit) is BreakerState.CLOSED


# --- open


def test_it_stays_open_to_the_last_moment(circuit: CircuitBreaker, time: Watch) -> None:
    opened(circuit)
    time.advance(2.0)
    assert circuit.refused_for() == 3.0
    assert circuit.reading().refused_for == 3.0
    time.advance(2.875)
    assert circuit.admit(LEASE) is None
    assert state(circuit) is BreakerState.OPEN
    time.advance(0.125)
    assert circuit.refused_for() == 0.0
    assert circuit.admit(LEASE) is not None
    assert state(circuit) is BreakerState.HALF_OPEN


def test_nobody_is_refused_for_less_than_no_time(
    circuit: CircuitBreaker, time: Watch
) -> None:
    opened(circuit)
    time.advance(86_400)  # the machine slept, say
    assert circuit.refused_for() == 0.0
    assert circuit.admit(LEASE) is not None


def test_while_probing_it_does_not_say_how_long(
    circuit: CircuitBreaker, time: Watch
) -> None:
    half_opened(circuit, time)
    time.advance(-3.0)  # what `_open_until` holds means nothing any more
    assert circuit.refused_for() == 0.0
    assert circuit.reading().refused_for == 0.0


@pytest.mark.parametrize("outcome", ["failure", "throttled"])
def test_a_bad_probe_opens_it_for_twice_as_long(
    circuit: CircuitBreaker, time: Watch, outcome: Outcome
) -> None:
    opened(circuit)
    for pause in (5.0, 10.0, 20.0, 40.0, 60.0, 60.0):
        assert state(circuit) is BreakerState.OPEN
        assert circuit.refused_for() == pause
        time.advance(pause - 0.125)
        assert circuit.admit(LEASE) is None
        time.advance(0.125)
        feed(circuit, outcome)


def test_the_exponent_stops_growing_before_a_float_overflows(time: Watch) -> None:
    settings = Breaker(consecutive=1, open=1.0, max_open=2.0**40)
    circuit = CircuitBreaker(settings, time.clock)
    for opening in range(35):
        feed(circuit, "failure")
        pause = circuit.refused_for()
        assert pause == 2.0 ** min(opening, 30)
        time.advance(pause)


@pytest.mark.parametrize(
    ("luck", "pause"), [(0.0, 4.0), (0.25, 4.5), (0.75, 5.5), (1.0, 6.0)]
)
def test_the_open_time_has_a_jitter_of_a_fifth(
    circuit: CircuitBreaker, time: Watch, luck: float, pause: float
) -> None:
    time.luck = luck
    opened(circuit)
    assert circuit.refused_for() == pytest.approx(pause)


@pytest.mark.parametrize(
    ("asked", "pause"),
    [(30.0, 30.0), (60.0, 60.0), (900.0, 60.0), (1.0, 5.0), (0.0, 5.0), (None, 5.0)],
)
def test_retry_after_extends_the_open_time_up_to_a_minute(
    circuit: CircuitBreaker, asked: float | None, pause: float
) -> None:
    assert RETRY_AFTER_CAP == 60.0
    feed(circuit, "failure", 9)
    circuit.record(admitted(circuit), "failure", retry_after=asked)
    assert circuit.refused_for() == pause


def test_without_a_wish_even_a_short_pause_is_kept(time: Watch) -> None:
    circuit = CircuitBreaker(Breaker(consecutive=1, open=0.25), time.clock)
    feed(circuit, "failure")
    assert circuit.refused_for() == 0.25


def test_a_probe_may_be_told_to_wait_as_well(
    circuit: CircuitBreaker, time: Watch
) -> None:
    probe = half_opened(circuit, time)
    circuit.record(probe, "throttled", retry_after=45.0)
    assert circuit.refused_for() == 45.0


# --- half-open


def test_two_good_probes_close_it(circuit: CircuitBreaker, time: Watch) -> None:
    opened(circuit)
    time.advance(5)
    feed(circuit, "success")
    assert state(circuit) is BreakerState.HALF_OPEN
    feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED


@pytest.mark.parametrize("probes", [1, 2, 5])
def test_how_many_can_be_set(time: Watch, probes: int) -> None:
    circuit = CircuitBreaker(Breaker(probes=probes), time.clock)
    opened(circuit)
    time.advance(5)
    feed(circuit, "success", probes - 1)
    assert state(circuit) is not BreakerState.CLOSED
    feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED


def test_good_probes_are_counted_anew_each_time(
    circuit: CircuitBreaker, time: Watch
) -> None:
    probe = half_opened(circuit, time)
    circuit.record(probe, "success")
    feed(circuit, "failure")
    time.advance(10)
    feed(circuit, "success")
    assert state(circuit) is BreakerState.HALF_OPEN


def test_one_probe_at_a_time(circuit: CircuitBreaker, time: Watch) -> None:
    opened(circuit)
    time.advance(5)
    tokens = [circuit.admit(LEASE) for _ in range(50)]
    assert [token is not None for token in tokens] == [True] + [False] * 49


def test_a_cancelled_probe_gives_way_and_decides_nothing(
    circuit: CircuitBreaker, time: Watch
) -> None:
    opened(circuit)
    time.advance(5)
    feed(circuit, "neutral", 3, took=1e9)
    assert state(circuit) is BreakerState.HALF_OPEN
    feed(circuit, "success")
    feed(circuit, "neutral")
    feed(circuit, "success")  # the second good one, whatever came between
    assert state(circuit) is BreakerState.CLOSED


def test_a_lost_probe_loses_its_lease(circuit: CircuitBreaker, time: Watch) -> None:
    lost = half_opened(circuit, time)
    time.advance(LEASE - 0.125)
    assert circuit.admit(LEASE) is None
    time.advance(0.125)
    second = admitted(circuit)
    assert circuit.admit(LEASE) is None  # exactly one more
    for outcome in EVERY_OUTCOME:  # it comes back after all, and is ignored
        circuit.record(lost, outcome)
    assert state(circuit) is BreakerState.HALF_OPEN
    assert circuit.admit(LEASE) is None
    circuit.record(second, "success")
    feed(circuit, "success")
    assert state(circuit) is BreakerState.CLOSED


def test_the_second_probe_has_a_lease_of_its_own(
    circuit: CircuitBreaker, time: Watch
) -> None:
    half_opened(circuit, time)
    time.advance(LEASE)
    second = circuit.admit(2.0)
    time.advance(1.875)
    assert circuit.admit(LEASE) is None
    time.advance(0.125)
    third = admitted(circuit)
    assert second is not None
    assert third == second + 1


def test_a_probe_that_comes_back_in_time_frees_its_lease_at_once(
    circuit: CircuitBreaker, time: Watch
) -> None:
    circuit.record(half_opened(circuit, time), "success")
    assert circuit.admit(LEASE) is not None


# --- tokens


def test_results_of_an_older_generation_are_ignored(
    circuit: CircuitBreaker, time: Watch
) -> None:
    slow = admitted(circuit)
    opened(circuit)
    for outcome in EVERY_OUTCOME:
        circuit.record(slow, outcome)
    assert state(circuit) is BreakerState.OPEN
    time.advance(5)
    running = admitted(circuit)
    for outcome in EVERY_OUTCOME:
        circuit.record(slow, outcome)
    assert state(circuit) is BreakerState.HALF_OPEN
    circuit.record(running, "success")
    feed(circuit, "success")
    circuit.record(slow, "failure")
    assert circuit.reading().failures == 0
    assert state(circuit) is BreakerState.CLOSED


def test_each_change_begins_the_next_generation(
    circuit: CircuitBreaker, time: Watch
) -> None:
    assert admitted(circuit) == 0
    assert half_opened(circuit, time) == 2
    circuit.record(2, "success")
    assert admitted(circuit) == 2  # the second probe of the same half-open time
    circuit.record(2, "success")
    assert admitted(circuit) == 3
    circuit.force_close()
    assert admitted(circuit) == 4


def test_after_closing_it_starts_anew(circuit: CircuitBreaker, time: Watch) -> None:
    feed(circuit, "success", 5)
    opened(circuit)
    time.advance(5)
    feed(circuit, "success", 2)
    assert circuit.reading() == BreakerReading(
        state=BreakerState.CLOSED, calls=0, failures=0, in_a_row=0, refused_for=0.0
    )
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED
    feed(circuit, "failure")
    assert circuit.refused_for() == 5.0


def test_the_new_window_begins_when_it_closes(
    circuit: CircuitBreaker, time: Watch
) -> None:
    opened(circuit)
    time.advance(7)  # not a whole number of buckets
    feed(circuit, "success", 2)
    feed(circuit, "success")
    time.advance(29.875)
    assert circuit.reading().calls == 1
    time.advance(0.125)
    assert circuit.reading().calls == 0


# --- by hand


def test_forced_open_it_refuses_until_reset(
    circuit: CircuitBreaker, time: Watch
) -> None:
    before = admitted(circuit)
    circuit.force_open()
    assert state(circuit) is BreakerState.FORCED_OPEN
    time.advance(1e6)
    assert circuit.admit(LEASE) is None
    assert circuit.refused_for() == 0.0
    circuit.record(before, "success")
    assert state(circuit) is BreakerState.FORCED_OPEN
    circuit.reset()
    assert state(circuit) is BreakerState.CLOSED
    assert circuit.admit(LEASE) is not None


def test_forced_closed_it_lets_all_through_and_counts_none(
    circuit: CircuitBreaker,
) -> None:
    circuit.force_close()
    feed(circuit, "failure", 100)
    assert state(circuit) is BreakerState.FORCED_CLOSED
    assert circuit.reading() == BreakerReading(
        state=BreakerState.FORCED_CLOSED,
        calls=0,
        failures=0,
        in_a_row=0,
        refused_for=0.0,
    )


def test_forcing_ends_probing(circuit: CircuitBreaker, time: Watch) -> None:
    probe = half_opened(circuit, time)
    circuit.force_close()
    assert len({admitted(circuit) for _ in range(10)}) == 1
    circuit.record(probe, "failure")
    assert state(circuit) is BreakerState.FORCED_CLOSED


def test_reset_forgets_everything(circuit: CircuitBreaker, time: Watch) -> None:
    opened(circuit)
    time.advance(5)
    feed(circuit, "failure")
    assert circuit.refused_for() == 10.0
    circuit.reset()
    assert circuit.reading() == BreakerReading(
        state=BreakerState.CLOSED, calls=0, failures=0, in_a_row=0, refused_for=0.0
    )
    opened(circuit)
    assert circuit.refused_for() == 5.0


def test_reset_while_closed_empties_the_window(
    circuit: CircuitBreaker, time: Watch
) -> None:
    before = admitted(circuit)
    feed(circuit, "failure", 9)
    time.advance(1.0)
    circuit.reset()
    circuit.record(before, "failure")  # that began before the reset
    assert circuit.reading().failures == 0
    feed(circuit, "failure", 9)
    assert state(circuit) is BreakerState.CLOSED
    time.advance(29.875)  # of the window that began with the reset
    assert circuit.reading().calls == 9


# --- who listens


def change(old: BreakerState, new: BreakerState, reason: str) -> BreakerChange:
    return BreakerChange(old=old, new=new, reason=reason)


def test_it_tells_each_change_once_and_why(time: Watch) -> None:
    told: list[BreakerChange] = []
    circuit = CircuitBreaker(Breaker(), time.clock, told.append)
    half_opened(circuit, time)
    assert told == [
        change(BreakerState.CLOSED, BreakerState.OPEN, "10 failures in a row"),
        change(BreakerState.OPEN, BreakerState.HALF_OPEN, "time to probe"),
    ]
    told.clear()
    circuit.record(2, "throttled")
    time.advance(10)
    feed(circuit, "success", 2)
    assert told == [
        change(BreakerState.HALF_OPEN, BreakerState.OPEN, "a probe was slow or failed"),
        change(BreakerState.OPEN, BreakerState.HALF_OPEN, "time to probe"),
        change(BreakerState.HALF_OPEN, BreakerState.CLOSED, "2 good probes"),
    ]
    told.clear()
    circuit.force_open()
    circuit.force_close()
    circuit.reset()
    assert told == [
        change(BreakerState.CLOSED, BreakerState.FORCED_OPEN, "forced open"),
        change(BreakerState.FORCED_OPEN, BreakerState.FORCED_CLOSED, "forced closed"),
        change(BreakerState.FORCED_CLOSED, BreakerState.CLOSED, "reset"),
    ]


def test_it_says_which_share_failed(time: Watch) -> None:
    told: list[BreakerChange] = []
    circuit = CircuitBreaker(Breaker(), time.clock, told.append)
    feed(circuit, "success", 9)
    for _ in range(3):
        feed(circuit, "failure", 3)
        feed(circuit, "success")
    assert told == []
    feed(circuit, "failure", 3)
    assert [each.reason for each in told] == ["12 of 24 calls failed"]


@pytest.mark.parametrize(("slow", "text"), [(2.0, "2"), (0.25, "0.25")])
def test_it_says_from_when_a_call_is_slow(time: Watch, slow: float, text: str) -> None:
    told: list[BreakerChange] = []
    settings = Breaker(slow=slow, min_calls=1)
    circuit = CircuitBreaker(settings, time.clock, told.append)
    feed(circuit, "success", took=9.0)
    assert [each.reason for each in told] == [f"calls take {text} s and longer"]


def test_who_listens_may_ask_back(time: Watch) -> None:
    """The lock is free by then; otherwise this test would never end."""
    read: list[BreakerReading] = []

    def listen(_: BreakerChange) -> None:
        read.append(own.reading())

    own = CircuitBreaker(Breaker(), time.clock, listen)
    opened(own)
    own.reset()
    own.force_open()
    assert [each.state for each in read] == [
        BreakerState.OPEN,
        BreakerState.CLOSED,
        BreakerState.FORCED_OPEN,
    ]


# --- the herd: all that waited while it was open come at once


def test_of_a_thousand_tasks_one_probes(circuit: CircuitBreaker, time: Watch) -> None:
    opened(circuit)
    time.advance(5)

    async def come() -> int | None:
        await asyncio.sleep(0)
        return circuit.admit(LEASE)

    async def herd() -> list[int]:
        tokens = await asyncio.gather(*(come() for _ in range(1000)))
        return [token for token in tokens if token is not None]

    (first,) = asyncio.run(herd())
    assert asyncio.run(herd()) == []  # the first is still on its way
    time.advance(LEASE)
    (second,) = asyncio.run(herd())  # the first is lost: exactly one more
    assert second == first + 1
    circuit.record(second, "neutral")
    (third,) = asyncio.run(herd())  # the second was cancelled: one more again
    circuit.record(third, "success")
    (fourth,) = asyncio.run(herd())
    circuit.record(fourth, "success")
    assert len(asyncio.run(herd())) == 1000


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty")
def test_of_fifty_threads_one_probes(circuit: CircuitBreaker, time: Watch) -> None:
    def herd() -> list[int]:
        barrier = Barrier(50)
        let_in: list[int] = []

        def come() -> None:
            barrier.wait()
            token = circuit.admit(LEASE)
            if token is not None:
                let_in.append(token)

        threads = [Thread(target=come) for _ in range(50)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return let_in

    opened(circuit)
    time.advance(5)
    (first,) = herd()
    assert herd() == []
    time.advance(LEASE)
    (second,) = herd()
    assert second == first + 1
    circuit.record(second, "failure")
    assert herd() == []
    time.advance(10)
    assert len(herd()) == 1


@pytest.mark.usefixtures("hasty")
def test_threads_lose_no_count(time: Watch) -> None:
    circuit = CircuitBreaker(Breaker(consecutive=10**6, min_calls=10**6), time.clock)
    threads = [
        Thread(target=feed, args=(circuit, outcome, 500))
        for outcome in ("failure", "success") * 4
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (circuit.reading().calls, circuit.reading().failures) == (4000, 2000)
