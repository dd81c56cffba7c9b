"""Lengths of pauses, and what of a failure travels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from codegen.runtime import Backoff, Retry
from codegen.runtime.events import Failure, Origin
from codegen.runtime.events.delays import level, pauses
from codegen.runtime.events.failure import (
    due,
    due_header,
    failure_headers,
    own_headers,
    read_failure,
)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.0, 0.1), (0.1, 0.1), (0.11, 0.2), (1.0, 1.0), (3.0, 5.0), (1e9, 86400.0)],
)
def test_a_level_lasts_long_enough(seconds: float, expected: float) -> None:
    assert level(seconds) == expected


@given(some.floats(0.1, 86400.0))
def test_a_level_is_at_most_three_times_too_long(seconds: float) -> None:
    assert seconds <= level(seconds) <= 3 * seconds


@pytest.mark.parametrize(
    ("retry", "expected"),
    [
        (Retry(attempts=1), ()),
        (Retry(attempts=4, backoff=Backoff(base=1.0)), (1.0, 2.0, 4.0)),
        (Retry(attempts=9, backoff=Backoff(base=1.0, cap=3.0)), (1.0, 2.0, 3.0)),
        (Retry(attempts=10**9, backoff=Backoff(base=1.0, cap=1.0)), (1.0,)),
    ],
)
def test_pauses_of_a_policy(retry: Retry, expected: tuple[float, ...]) -> None:
    assert pauses(retry) == expected


NUMBER = some.none() | some.integers(0, 2**62)


@given(
    some.builds(
        Failure,
        reason=some.text(),
        error=some.text(),
        attempts=some.integers(1, 10**6),
        first=some.integers(0, 2**32).map(lambda n: n / 8),
        last=some.integers(0, 2**32).map(lambda n: n / 8),
        origin=some.builds(
            lambda queue, exchange, address, place: Origin(
                queue=queue,
                exchange=exchange,
                address=address,
                partition=place,
                offset=place,
            ),
            some.text(),
            some.text(),
            some.text(),
            NUMBER,
        ),
    )
)
def test_a_failure_travels_and_comes_back(failure: Failure) -> None:
    headers = failure_headers(failure)
    assert read_failure({**headers, "mine": "1"}) == failure
    assert own_headers({**headers, **due_header(1.0), "mine": "1"}) == {"mine": "1"}


def test_what_others_made_of_it_is_not_told() -> None:
    assert read_failure({"x-failure-reason": "?"}) is None
    assert read_failure(
        {"x-origin-queue": "q", "x-attempt": "-1", "x-failure-first": "yesterday"}
        | {"x-origin-partition": "\u0661", "x-origin-offset": "9" * 99}
    ) == Failure(
        reason="", error="", attempts=1, first=0.0, last=0.0, origin=Origin(queue="q")
    )


@pytest.mark.parametrize("text", ["", "soon", "9999999-01-01"])
def test_a_moment_that_cannot_be_read_is_now(text: str) -> None:
    assert due({"x-due": text}) == 0.0
    assert due(due_header(1.5)) == 1.5
