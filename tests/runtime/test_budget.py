"""The retry budget."""

from __future__ import annotations

import functools
import operator
from concurrent.futures import ThreadPoolExecutor

import pytest

from codegen.runtime.budget import RetryBudget
from codegen.runtime.policy import Budget


def spend(budget: RetryBudget) -> int:
    """Withdraw until it refuses; return how often it paid."""
    paid = 0
    while budget.withdraw():
        paid += 1
        assert paid <= 1000, "it never refuses"
    return paid


def test_it_starts_with_its_reserve_and_then_refuses() -> None:
    budget = RetryBudget(Budget(ratio=0.2, reserve=10.0))
    assert budget.balance == 10.0
    assert [budget.withdraw() for _ in range(12)] == [True] * 10 + [False] * 2
    assert budget.balance == 0.0


def test_a_retry_costs_one() -> None:
    budget = RetryBudget(Budget(ratio=0.25, reserve=4.0))
    assert budget.withdraw() is True
    assert budget.balance == 3.0


def test_a_first_attempt_pays_in_its_ratio() -> None:
    budget = RetryBudget(Budget(ratio=0.25, reserve=4.0))
    spend(budget)
    budget.deposit()
    assert budget.balance == 0.25
    budget.deposit()
    assert budget.balance == 0.5


def test_five_first_attempts_pay_for_one_retry() -> None:
    budget = RetryBudget(Budget(ratio=0.2, reserve=10.0))
    assert spend(budget) == 10
    for _ in range(4):
        budget.deposit()
    assert not budget.withdraw()
    budget.deposit()
    assert budget.withdraw()
    assert not budget.withdraw()


def test_ten_tenths_are_one_although_their_sum_is_not() -> None:
    assert functools.reduce(operator.add, [0.1] * 10) < 1.0  # sum() is exact since 3.12
    budget = RetryBudget(Budget(ratio=0.1, reserve=10.0))
    spend(budget)
    for _ in range(10):
        budget.deposit()
    assert budget.balance < 1.0
    assert budget.withdraw()
    assert budget.balance == 0.0  # and no debt


@pytest.mark.parametrize(("short_by", "paid"), [(1e-9, 1), (2e-9, 0), (1e-6, 0)])
def test_the_tolerance_is_a_hair(short_by: float, paid: int) -> None:
    # 1 - 1e-9 itself is enough; what lacks more is not.
    assert spend(RetryBudget(Budget(ratio=0.0, reserve=1.0 - short_by))) == paid


def test_a_refused_retry_costs_nothing() -> None:
    budget = RetryBudget(Budget(ratio=0.5, reserve=1.5))
    assert spend(budget) == 1
    assert budget.balance == 0.5


def test_it_does_not_grow_beyond_its_reserve() -> None:
    budget = RetryBudget(Budget(ratio=0.75, reserve=2.0))
    for _ in range(100):
        budget.deposit()
    assert budget.balance == 2.0
    assert budget.withdraw()
    budget.deposit()
    assert budget.balance == 1.75
    budget.deposit()
    assert budget.balance == 2.0


def test_what_was_paid_for_nothing_comes_back_but_no_more() -> None:
    budget = RetryBudget(Budget(ratio=0.2, reserve=2.5))
    budget.refund()
    assert budget.balance == 2.5
    assert budget.withdraw() and budget.withdraw()
    budget.refund()
    assert budget.balance == 1.5
    budget.refund()
    budget.refund()
    assert budget.balance == 2.5


def test_without_a_reserve_nothing_is_ever_repeated() -> None:
    budget = RetryBudget(Budget(ratio=0.2, reserve=0.0))
    for _ in range(100):
        budget.deposit()
    assert not budget.withdraw()


def test_when_everything_fails_the_extra_load_is_the_ratio() -> None:
    """The retry storm: 1,000 callers, each of which wants two retries."""
    budget = RetryBudget(Budget(ratio=0.2, reserve=10.0))
    retries = 0
    for _ in range(1000):
        budget.deposit()
        retries += budget.withdraw()
        retries += budget.withdraw()
    # The first deposit finds the account full and is lost: (1000 - 1) / 5 + 10.
    assert retries == 209


def test_threads_spend_no_more_than_there_is() -> None:
    budget = RetryBudget(Budget(ratio=0.0, reserve=500.0))
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(lambda _: spend(budget), range(8))) == 500
