"""Pauses between attempts, and which failures are repeated at all."""

from __future__ import annotations

import math

import pytest

from codegen.runtime.policy import Backoff, Retry
from codegen.runtime.retry import (
    LONGEST_WAIT,
    full_jitter,
    pause_after,
    worth_repeating,
)
from codegen.runtime.verdict import (
    FAILURE,
    NEUTRAL,
    NOT_SENT,
    SUCCESS,
    UNCERTAIN,
    Outcome,
    Verdict,
)

ALMOST = math.nextafter(1.0, 0.0)


def asks(seconds: float, outcome: Outcome = "failure") -> Verdict:
    """A verdict that came with Retry-After."""
    return Verdict(outcome=outcome, repeat="always", retry_after=seconds)


@pytest.mark.parametrize(
    ("failed", "ceiling"), [(1, 0.1), (2, 0.2), (3, 0.4), (6, 3.2), (7, 5.0), (8, 5.0)]
)
def test_the_ceiling_doubles_up_to_the_cap(failed: int, ceiling: float) -> None:
    assert full_jitter(Backoff(), failed, ALMOST) == pytest.approx(ceiling)


@pytest.mark.parametrize(
    ("failed", "ceiling"), [(1, 1.0), (2, 2.0), (3, 4.0), (4, 5.0)]
)
def test_throttling_begins_higher(failed: int, ceiling: float) -> None:
    pause = full_jitter(Backoff(), failed, ALMOST, throttled=True)
    assert pause == pytest.approx(ceiling)


@pytest.mark.parametrize("chance", [0.0, 0.25, 0.5, 0.75])
def test_the_jitter_is_full(chance: float) -> None:
    backoff = Backoff(base=2.0, cap=100.0)
    assert full_jitter(backoff, 3, chance) == chance * 8.0


def test_the_exponent_stops_growing_before_a_float_overflows() -> None:
    endless = Backoff(base=1.0, cap=math.inf)
    assert full_jitter(endless, 31, 0.5) == 2.0**29
    assert full_jitter(endless, 32, 0.5) == 2.0**29
    assert full_jitter(endless, 10_000, 0.5) == 2.0**29


def test_a_whole_cap_gives_a_float() -> None:
    assert isinstance(full_jitter(Backoff(base=1, cap=1), 1, 0), float)


@pytest.mark.parametrize(
    ("verdict", "pause"), [(UNCERTAIN, 0.2), (Verdict(outcome="throttled"), 2.0)]
)
def test_without_a_wish_the_pause_is_the_jitter(verdict: Verdict, pause: float) -> None:
    assert pause_after(Retry(), 3, verdict, 0.5) == pytest.approx(pause)


def test_a_shorter_wish_does_not_shorten_the_pause() -> None:
    retry = Retry(backoff=Backoff(base=8.0, cap=8.0))
    assert pause_after(retry, 1, asks(2.0), 0.5) == pytest.approx(4.0 + 0.1)


@pytest.mark.parametrize(
    ("chance", "pause"), [(0.0, 20.0), (0.5, 21.0), (ALMOST, 22.0)]
)
def test_a_longer_wish_is_kept_and_made_up_to_a_tenth_longer(
    chance: float, pause: float
) -> None:
    assert pause_after(Retry(), 1, asks(20.0), chance) == pytest.approx(pause)


def test_a_wish_for_no_wait_leaves_the_jitter() -> None:
    assert pause_after(Retry(), 1, asks(0.0), 0.5) == pytest.approx(0.05)


def test_who_asks_for_more_than_half_a_minute_gets_no_second_attempt() -> None:
    assert LONGEST_WAIT == 30.0
    assert pause_after(Retry(), 1, asks(30.0), 0.0) == 30.0
    assert pause_after(Retry(), 1, asks(30.001), 0.0) is None
    assert pause_after(Retry(), 1, asks(math.inf), 0.0) is None


@pytest.mark.parametrize("asked", [1.0, 29.0, 31.0, 1e9])
def test_a_wish_can_be_ignored(asked: float) -> None:
    retry = Retry(respect_retry_after=False)
    assert pause_after(retry, 1, asks(asked), 0.5) == pytest.approx(0.05)
    throttled = asks(asked, "throttled")
    assert pause_after(retry, 1, throttled, 0.5) == pytest.approx(0.5)


def test_no_pause_is_negative() -> None:
    for failed in range(1, 50):
        for chance in (0.0, 0.3, ALMOST):
            for asked in (None, 0.0, 0.001, 30.0):
                verdict = Verdict(outcome="failure", retry_after=asked)
                pause = pause_after(Retry(), failed, verdict, chance)
                assert pause is not None
                assert 0.0 <= pause <= 33.0


@pytest.mark.parametrize(
    ("verdict", "if_not", "if_repeatable"),
    [
        (SUCCESS, False, False),
        (NEUTRAL, False, False),
        (FAILURE, False, False),
        (UNCERTAIN, False, True),
        (NOT_SENT, True, True),
    ],
)
def test_what_may_have_arrived_is_repeated_only_where_that_is_harmless(
    verdict: Verdict, if_not: bool, if_repeatable: bool
) -> None:
    assert worth_repeating(verdict, repeatable=False) is if_not
    assert worth_repeating(verdict, repeatable=True) is if_repeatable
