"""The adaptive limit: it grows while answers keep their pace, else it shrinks."""

from __future__ import annotations

import pytest

from codegen.runtime.gradient import (
    INITIAL,
    LONG_WINDOW,
    SMALLEST,
    SMOOTHING,
    TOLERANCE,
    WARM_UP,
    GradientLimit,
)


def test_the_numbers_are_those_of_the_original() -> None:
    assert (INITIAL, SMALLEST, SMOOTHING) == (20.0, 20.0, 0.2)
    assert (TOLERANCE, LONG_WINDOW, WARM_UP) == (1.5, 600, 10)


@pytest.mark.parametrize(("largest", "first"), [(200, 20), (20, 20), (7, 7), (1, 1)])
def test_it_begins_with_twenty_or_with_all_there_are(largest: int, first: int) -> None:
    assert GradientLimit(largest).value == first


def test_at_an_even_pace_it_grows_by_a_fifth_of_its_root() -> None:
    limit = GradientLimit(200)
    limit.sample(0.1, 20)
    exact = 20.0 + 0.2 * 20.0**0.5
    assert limit.value == int(exact) == 20
    limit.sample(0.1, 20)
    exact += 0.2 * exact**0.5
    assert limit.value == int(exact) == 21


def test_it_stops_growing_at_the_largest() -> None:
    limit = GradientLimit(25)
    for _ in range(50):
        limit.sample(0.1, 25)
    assert limit.value == 25


def test_the_first_calls_make_a_plain_mean() -> None:
    limit = GradientLimit(200)
    for seconds in range(1, 11):
        limit.sample(float(seconds), 0)
    assert limit._long == pytest.approx(5.5)
    limit.sample(5.5 + 601.0, 0)  # then each call weighs 2 in 601
    assert limit._long == pytest.approx(7.5)


def test_calls_that_take_no_time_say_nothing() -> None:
    limit = GradientLimit(200)
    for seconds in (0.0, -1.0):
        limit.sample(seconds, 20)
    assert limit._samples == 0
    assert limit._long == 0.0
    limit.sample(1e-9, 20)
    assert limit._samples == 1


@pytest.mark.parametrize(("in_flight", "grows"), [(9, False), (10, True), (11, True)])
def test_a_limit_that_is_not_half_used_does_not_move(
    in_flight: int, grows: bool
) -> None:
    limit = GradientLimit(200)
    for _ in range(3):
        limit.sample(0.1, in_flight if limit._limit == 20.0 else 100)
    assert (limit._limit > 20.0) is grows


def used(at: float, largest: int = 1000) -> GradientLimit:
    """A limit that stands at *at*, after a long time in which calls took 100 ms."""
    limit = GradientLimit(largest)
    for _ in range(WARM_UP):
        limit.sample(0.1, 0)
    limit._limit = at
    return limit


@pytest.mark.parametrize(
    ("seconds", "gradient"),
    [(0.1, 1.0), (0.15, 1.0), (0.25, 0.6), (0.3, 0.5), (10.0, 0.5)],
)
def test_it_shrinks_as_calls_take_longer_than_half_more(
    seconds: float, gradient: float
) -> None:
    limit = used(100.0)
    limit.sample(seconds, 100)
    # The long average has moved by 2 in 601 before it is compared.
    average = 0.1 + (seconds - 0.1) * 2 / 601
    exact = max(0.5, min(1.0, 1.5 * average / seconds))
    assert exact == pytest.approx(gradient, abs=0.03)
    assert limit._limit == pytest.approx(80.0 + 0.2 * (100.0 * exact + 10.0))


def test_it_never_shrinks_below_twenty() -> None:
    limit = used(21.0)
    for _ in range(200):
        limit.sample(5.0, 100)
    assert limit.value == 20


def test_a_small_bulkhead_does_not_adapt() -> None:
    limit = GradientLimit(5)
    for seconds in (0.1, 0.1, 9.0, 9.0, 0.1):
        limit.sample(seconds, 5)
        assert limit.value == 5


@pytest.mark.parametrize(("seconds", "decays"), [(0.049, True), (0.051, False)])
def test_the_average_follows_a_peer_that_became_twice_as_fast(
    seconds: float, decays: bool
) -> None:
    limit = used(20.0)
    limit.sample(seconds, 0)
    average = 0.1 + (seconds - 0.1) * 2 / 601
    assert limit._long == pytest.approx(average * 0.95 if decays else average)


def test_exactly_twice_as_fast_is_not_enough() -> None:
    limit = GradientLimit(200)
    limit.sample(3.0, 0)
    limit.sample(1.0, 0)  # the mean of both is 2
    assert limit._long == 2.0


def test_it_finds_its_way_down_and_up_again() -> None:
    limit = GradientLimit(100)
    for _ in range(300):
        limit.sample(0.1, limit.value)
    assert limit.value == 100
    for _ in range(20):
        limit.sample(1.0, limit.value)
    assert limit.value == 23
    for _ in range(300):
        limit.sample(0.1, limit.value)
    assert limit.value == 100
