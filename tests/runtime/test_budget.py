"""The retry budget."""

from __future__ import annotations

import pytest

from codegen.runtime import Budget
from codegen.runtime.budget import RetryBudget


def test_it_starts_with_its_reserve_and_then_refuses() -> None:
    budget = RetryBudget(Budget(ratio=0.2, reserve=10.0))
    assert [budget.withdraw() for _ in range(12)] == [True] * 10 + [False] * 2


def test_five_first_attempts_pay_for_one_retry() -> None:
    budget = RetryBudget(Budget(ratio=0.2, reserve=10.0))
    while budget.withdraw():
        pass
    for _ in range(4):
        budget.deposit()
    assert not budget.withdraw()
    budget.deposit()
    assert budget.withdraw()
    assert not budget.withdraw()


def test_it_does_not_grow_beyond_its_reserve() -> None:
    budget = RetryBudget(Budget(ratio=0.2, reserve=2.0))
    for _ in range(100):
        budget.deposit()
    assert budget.balance == pytest.approx(2.0)
