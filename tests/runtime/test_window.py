"""The sliding window: what it counts, and when it forgets."""

from __future__ import annotations

import pytest

from codegen.runtime.window import BUCKETS, OutcomeWindow

START = 1000.0


@pytest.fixture
def window() -> OutcomeWindow:
    return OutcomeWindow(30.0, START)  # ten buckets of three seconds


def counts(window: OutcomeWindow) -> tuple[int, int]:
    return window.calls, window.failures


def test_it_has_ten_buckets() -> None:
    assert BUCKETS == 10


def test_a_new_one_is_empty(window: OutcomeWindow) -> None:
    assert counts(window) == (0, 0)
    assert not window.failing(0.5, 1)
    assert not window.slowing(0.5, 1)


def test_it_counts_good_bad_and_slow_ones(window: OutcomeWindow) -> None:
    window.add(failed=False, slow=False, now=START)
    window.add(failed=True, slow=False, now=START)
    window.add(failed=True, slow=True, now=START)
    window.add(failed=False, slow=True, now=START)
    window.add(failed=True, slow=False, now=START)
    assert counts(window) == (5, 3)
    assert window.failing(3 / 5, 5)
    assert not window.failing(0.61, 5)
    assert window.slowing(2 / 5, 5)
    assert not window.slowing(0.41, 5)


def test_a_ratio_of_too_few_says_nothing(window: OutcomeWindow) -> None:
    for _ in range(4):
        window.add(failed=True, slow=True, now=START)
    assert window.failing(1.0, 4)
    assert window.slowing(1.0, 4)
    assert not window.failing(0.1, 5)
    assert not window.slowing(0.1, 5)


def test_more_calls_and_a_higher_ratio_are_enough_as_well(
    window: OutcomeWindow,
) -> None:
    for number in range(6):
        window.add(failed=number > 0, slow=number > 1, now=START)
    assert window.failing(0.5, 4)  # five of six, where two of four would do
    assert window.slowing(0.5, 4)


def test_buckets_may_be_shorter_than_a_second() -> None:
    window = OutcomeWindow(5.0, START)
    window.add(failed=True, slow=False, now=START + 0.5)
    window.forget(START + 5.375)
    assert counts(window) == (1, 1)
    window.forget(START + 5.5)
    assert counts(window) == (0, 0)


@pytest.mark.parametrize(
    ("added", "asked", "left"),
    [
        (0.0, 0.0, 1),
        (0.0, 29.875, 1),  # the tenth bucket
        (0.0, 30.0, 0),  # the eleventh begins with its first moment
        (2.875, 29.875, 1),
        (2.875, 30.0, 0),  # a bucket goes as a whole
        (3.0, 30.0, 1),
        (3.0, 32.875, 1),
        (3.0, 33.0, 0),
        (29.875, 56.875, 1),
        (29.875, 57.0, 0),
        (100.0, 128.875, 1),  # 100.0 is in the bucket from 99 to 102
        (100.0, 129.0, 0),
        (0.0, 1e9, 0),
    ],
)
def test_it_forgets_a_bucket_at_a_time(
    window: OutcomeWindow, added: float, asked: float, left: int
) -> None:
    window.add(failed=True, slow=True, now=START + added)
    window.forget(START + asked)
    assert counts(window) == (left, left)
    assert window.slowing(1.0, 1) is bool(left)
    assert window.failing(1.0, 1) is bool(left)


def test_adding_forgets_as_well(window: OutcomeWindow) -> None:
    for bucket in range(10):
        window.add(failed=bucket % 2 == 0, slow=False, now=START + 3.0 * bucket)
    assert counts(window) == (10, 5)
    window.add(failed=False, slow=False, now=START + 30.0)
    assert counts(window) == (10, 4)
    window.add(failed=False, slow=False, now=START + 45.0)
    assert counts(window) == (6, 2)


def test_a_bucket_is_used_again_after_a_whole_round(window: OutcomeWindow) -> None:
    for second in range(0, 300, 3):
        window.add(failed=True, slow=True, now=START + second)
        assert window.calls == min(10, second // 3 + 1)
    assert counts(window) == (10, 10)
    assert window.slowing(1.0, 10)
    assert not window.slowing(1.0, 11)


def test_a_gap_longer_than_the_window_empties_it(window: OutcomeWindow) -> None:
    for _ in range(7):
        window.add(failed=True, slow=True, now=START)
    window.add(failed=False, slow=False, now=START + 86_400.0)
    assert counts(window) == (1, 0)
    assert not window.slowing(0.01, 1)
    window.forget(START + 86_400.0 + 26.875)
    assert counts(window) == (1, 0)
    window.forget(START + 86_400.0 + 30.0)
    assert counts(window) == (0, 0)


def test_after_a_gap_the_buckets_lie_where_they_would_have(
    window: OutcomeWindow,
) -> None:
    window.add(failed=True, slow=False, now=START + 301.0)  # 300 to 303
    window.forget(START + 329.875)
    assert counts(window) == (1, 1)
    window.forget(START + 330.0)
    assert counts(window) == (0, 0)


def test_a_clock_read_before_another_counts_in_the_present_bucket(
    window: OutcomeWindow,
) -> None:
    """Two threads may come to the lock in the other order than to the clock."""
    window.add(failed=True, slow=True, now=START - 0.125)
    window.forget(START + 29.875)
    assert counts(window) == (1, 1)
    window.forget(START + 30.0)
    assert counts(window) == (0, 0)


def test_nor_does_it_turn_back(window: OutcomeWindow) -> None:
    window.add(failed=False, slow=False, now=START + 9.0)
    window.add(failed=True, slow=False, now=START + 8.9)
    window.forget(START + 1.0)
    assert counts(window) == (2, 1)
    window.forget(START + 38.875)
    assert counts(window) == (2, 1)
    window.forget(START + 39.0)
    assert counts(window) == (0, 0)
