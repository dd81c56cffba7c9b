"""The rate limit: evenly spread calls, and a burst after a rest."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from codegen.runtime.policy import RateLimit
from codegen.runtime.rate_limit import RateLimiter

NOW = 1000.0


def begun(limiter: RateLimiter, now: float, tries: int = 100) -> int:
    """How many of *tries* calls may begin at once."""
    return sum(limiter.admit(now) == 0.0 for _ in range(tries))


def test_a_new_one_allows_a_burst_of_all_calls() -> None:
    limiter = RateLimiter(RateLimit(calls=8, per=4.0))
    assert begun(limiter, NOW) == 8


def test_it_says_how_long_to_wait() -> None:
    limiter = RateLimiter(RateLimit(calls=4, per=2.0))
    begun(limiter, NOW)
    assert limiter.admit(NOW) == 0.5
    assert limiter.admit(NOW + 0.125) == 0.375
    assert limiter.admit(NOW + 0.375) == 0.125


def test_then_one_call_may_begin_in_each_interval() -> None:
    limiter = RateLimiter(RateLimit(calls=4, per=2.0))
    begun(limiter, NOW)
    for step in range(1, 20):
        assert begun(limiter, NOW + 0.5 * step - 0.125) == 0
        assert begun(limiter, NOW + 0.5 * step) == 1


def test_a_refused_call_costs_nothing() -> None:
    limiter = RateLimiter(RateLimit(calls=1, per=1.0))
    assert limiter.admit(NOW) == 0.0
    assert [limiter.admit(NOW) for _ in range(50)] == [1.0] * 50
    assert limiter.admit(NOW + 1.0) == 0.0


@pytest.mark.parametrize(("rest", "calls"), [(0.5, 1), (1.0, 2), (2.0, 4), (1e6, 4)])
def test_a_rest_earns_a_burst_but_not_a_longer_one(rest: float, calls: int) -> None:
    limiter = RateLimiter(RateLimit(calls=4, per=2.0))
    begun(limiter, NOW)
    assert begun(limiter, NOW + rest) == calls


@pytest.mark.parametrize(("burst", "calls"), [(1, 1), (2, 2), (3, 3), (9, 9)])
def test_the_burst_can_be_set(burst: int, calls: int) -> None:
    limiter = RateLimiter(RateLimit(calls=4, per=2.0, burst=burst))
    assert begun(limiter, NOW) == calls
    assert begun(limiter, NOW + 0.5) == 1  # the rate stays the same


def test_less_than_one_call_in_the_span() -> None:
    limiter = RateLimiter(RateLimit(calls=0.25, per=1.0))
    assert begun(limiter, NOW) == 1
    assert limiter.admit(NOW + 1.0) == 3.0
    assert begun(limiter, NOW + 4.0) == 1


def test_ten_tenths_of_an_interval_are_one() -> None:
    limiter = RateLimiter(RateLimit(calls=10, per=1.0, burst=1))
    now = NOW
    for _ in range(1000):
        assert limiter.admit(now) == 0.0
        now += 0.1  # which is no binary fraction, so errors add up


@pytest.mark.parametrize(("early", "wait"), [(2.0**-31, 0.0), (2.0**-29, 2.0**-29)])
def test_the_tolerance_is_a_hair(early: float, wait: float) -> None:
    limiter = RateLimiter(RateLimit(calls=1, per=1.0))
    limiter.admit(1.0)  # close to zero, where floats are finer than the hair
    assert limiter.admit(2.0 - early) == wait


def test_the_hair_itself_is_within_the_tolerance() -> None:
    limiter = RateLimiter(RateLimit(calls=1, per=1e-9))
    assert [limiter.admit(0.0) for _ in range(3)] == [0.0, 0.0, 2e-9]


def test_the_clock_may_begin_below_zero() -> None:
    """A monotonic clock counts from anywhere."""
    limiter = RateLimiter(RateLimit(calls=1, per=1.0))
    assert limiter.admit(-5.0) == 0.0
    assert limiter.admit(-5.0) == 1.0


def test_over_any_time_no_more_begin_than_the_burst_and_the_rate() -> None:
    limiter = RateLimiter(RateLimit(calls=10, per=1.0, burst=5))
    total = sum(begun(limiter, NOW + step / 16, tries=3) for step in range(16 * 60))
    assert total == 5 + 10 * 60 - 1  # of the last second, one sixteenth is missing


def test_threads_get_no_more_than_the_burst() -> None:
    limiter = RateLimiter(RateLimit(calls=500, per=1.0))
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(lambda _: begun(limiter, NOW, 200), range(8))) == 500
