"""Policies are plain values, printed as the code that makes them."""

from __future__ import annotations

import math
from dataclasses import fields
from typing import Any

import pytest

from codegen.runtime import (
    Backoff,
    Breaker,
    Budget,
    Bulkhead,
    Fallback,
    Hedge,
    Policy,
    RateLimit,
    Retry,
    Timeout,
)

LAYERS = (Backoff, Breaker, Budget, Bulkhead, Fallback, Hedge, RateLimit, Retry)
NAMES = {kind.__name__: kind for kind in (*LAYERS, Policy, Timeout)}


@pytest.mark.parametrize(
    "policy",
    [
        Policy(),
        Policy(timeout=Timeout(total=None, attempt=2.5), idempotent=True),
        Policy(retry=Retry(attempts=5, on=(503, "UNAVAILABLE")), breaker=None),
        Policy(budget=None, idempotency_key="Idempotency-Key"),
        Policy(rate_limit=RateLimit(calls=5), bulkhead=Bulkhead(queue=3)),
        Policy(hedge=Hedge(delay="p95"), fallback=Fallback(stale=60.0)),
    ],
)
def test_repr_is_the_code_that_makes_it(policy: Policy) -> None:
    again = eval(repr(policy), NAMES)
    assert again == policy
    assert hash(again) == hash(policy)


def test_defaults_are_those_of_the_specification() -> None:
    policy = Policy()
    assert policy.timeout == Timeout(total=30.0, attempt=10.0, connect=None)
    assert policy.retry.attempts == 3
    assert policy.retry.backoff == Backoff(base=0.1, cap=5.0, throttled=1.0)
    assert policy.breaker == Breaker(
        window=30.0,
        ratio=0.5,
        min_calls=20,
        consecutive=10,
        open=5.0,
        max_open=60.0,
        probes=2,
    )
    assert policy.budget == Budget(ratio=0.2, reserve=10.0)
    assert policy.bulkhead == Bulkhead(limit=100, queue=0, adaptive=False)
    assert (policy.rate_limit, policy.hedge, policy.fallback) == (None, None, None)
    assert not policy.repeatable


@pytest.mark.parametrize(
    ("kind", "field", "value", "wanted"),
    [
        (Timeout, "total", "5s", "a finite number above 0, or None"),
        (Timeout, "attempt", math.nan, "a finite number above 0, or None"),
        (Timeout, "connect", 0, "a finite number above 0, or None"),
        (Timeout, "total", math.inf, "a finite number above 0, or None"),
        (Timeout, "total", True, "a finite number above 0, or None"),
        (Backoff, "base", -0.1, "a number, 0 or more"),
        (Backoff, "cap", math.nan, "a number, 0 or more"),
        (Backoff, "throttled", None, "a number, 0 or more"),
        (Retry, "attempts", 0, "a whole number, 1 or more"),
        (Retry, "attempts", -1, "a whole number, 1 or more"),
        (Retry, "attempts", 2.0, "a whole number, 1 or more"),
        (Retry, "backoff", 1.0, "a Backoff"),
        (Retry, "on", [503], "a tuple of statuses or names of codes, or None"),
        (Retry, "on", 503, "a tuple of statuses or names of codes, or None"),
        (Retry, "respect_retry_after", "no", "True or False"),
        (Breaker, "scope", "world", "'authority' or 'operation'"),
        (Breaker, "window", 0, "a finite number above 0"),
        (Breaker, "ratio", 50, "a number above 0 and up to 1"),
        (Breaker, "min_calls", 0, "a whole number, 1 or more"),
        (Breaker, "consecutive", 0, "a whole number, 1 or more"),
        (Breaker, "open", 0, "a finite number above 0"),
        (Breaker, "max_open", math.inf, "a finite number above 0"),
        (Breaker, "probes", 0, "a whole number, 1 or more"),
        (Breaker, "slow", 0, "a finite number above 0, or None"),
        (Breaker, "slow_ratio", 0, "a number above 0 and up to 1"),
        (Budget, "ratio", -1, "a number, 0 or more"),
        (Budget, "reserve", "10", "a number, 0 or more"),
        (Bulkhead, "limit", 0, "a whole number, 1 or more"),
        (Bulkhead, "queue", -1, "a whole number, 0 or more"),
        (Bulkhead, "adaptive", 1, "True or False"),
        (RateLimit, "calls", 0, "a finite number above 0"),
        (RateLimit, "per", "s", "a finite number above 0"),
        (RateLimit, "burst", 0, "a whole number, 1 or more, or None"),
        (Hedge, "delay", "p99", "a finite number above 0, or 'p95'"),
        (Hedge, "extra", 0, "a whole number, 1 or more"),
        (Fallback, "fresh", -1, "a number, 0 or more"),
        (Fallback, "stale", math.nan, "a number, 0 or more"),
        (Fallback, "entries", 0, "a whole number, 1 or more"),
        (Policy, "timeout", None, "a Timeout"),
        (Policy, "timeout", 5.0, "a Timeout"),
        (Policy, "retry", 3, "a Retry"),
        (Policy, "breaker", False, "a Breaker, or None"),
        (Policy, "budget", 0.2, "a Budget, or None"),
        (Policy, "bulkhead", 5, "a Bulkhead, or None"),
        (Policy, "rate_limit", 5, "a RateLimit, or None"),
        (Policy, "hedge", "p95", "a Hedge, or None"),
        (Policy, "fallback", print, "a Fallback, or None"),
        (Policy, "idempotent", 1, "True or False"),
        (Policy, "idempotency_key", "a b", "the name of a header, or None"),
    ],
)
def test_a_value_that_cannot_be(
    kind: type, field: str, value: Any, wanted: str
) -> None:
    others = {"calls": 1.0} if kind is RateLimit else {}
    with pytest.raises(ValueError) as caught:
        kind(**{**others, field: value})
    assert str(caught.value) == f"{kind.__name__}({field}={value!r}): must be {wanted}"


def test_a_part_may_be_longer_than_its_whole() -> None:
    """The shorter one ends it: no contradiction, just arithmetic."""
    assert Timeout(total=1.0, attempt=5.0)
    assert Backoff(base=2.0, cap=1.0)
    assert Breaker(open=90.0)


@pytest.mark.parametrize("kind", NAMES.values())
def test_every_field_is_checked(kind: type) -> None:
    others = {"calls": 1.0} if kind is RateLimit else {}
    for field in fields(kind):
        with pytest.raises(ValueError, match=rf"^{kind.__name__}\({field.name}="):
            kind(**{**others, field.name: object()})
