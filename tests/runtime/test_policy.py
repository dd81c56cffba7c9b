"""Policies are plain values, printed as the code that makes them."""

from __future__ import annotations

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
