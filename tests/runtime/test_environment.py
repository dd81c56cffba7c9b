"""What variables of the environment change about a policy."""

from __future__ import annotations

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
from codegen.runtime.environment import overridden, overrides


def effective(environ: dict[str, str], operation: str = "getUser") -> Policy:
    return overridden(Policy(), operation, overrides("users", environ))


@pytest.mark.parametrize(
    ("setting", "value", "changed"),
    [
        ("TIMEOUT", "5s", {"timeout": Timeout(total=5.0)}),
        ("TIMEOUT", "false", {"timeout": Timeout(total=None)}),
        ("TIMEOUT_ATTEMPT", "250ms", {"timeout": Timeout(attempt=0.25)}),
        ("TIMEOUT_CONNECT", "1", {"timeout": Timeout(connect=1.0)}),
        ("RETRY", "5", {"retry": Retry(attempts=5)}),
        ("RETRY", "false", {"retry": Retry(attempts=1)}),
        ("RETRY_ATTEMPTS", "2", {"retry": Retry(attempts=2)}),
        (
            "RETRY_BACKOFF",
            "50ms..2s",
            {"retry": Retry(backoff=Backoff(base=0.05, cap=2.0))},
        ),
        (
            "RETRY_BACKOFF_THROTTLED",
            "2s",
            {"retry": Retry(backoff=Backoff(throttled=2.0))},
        ),
        (
            "RETRY_ON",
            "502, UNAVAILABLE",
            {"retry": Retry(on=(502, "UNAVAILABLE"))},
        ),
        (
            "RETRY_RESPECT_RETRY_AFTER",
            "false",
            {"retry": Retry(respect_retry_after=False)},
        ),
        ("BREAKER", "false", {"breaker": None}),
        ("BREAKER", "true", {}),
        ("HEDGE", "true", {"hedge": Hedge()}),
        ("BREAKER_SCOPE", "operation", {"breaker": Breaker(scope="operation")}),
        ("BREAKER_MIN_CALLS", "5", {"breaker": Breaker(min_calls=5)}),
        ("BREAKER_RATIO", "25%", {"breaker": Breaker(ratio=0.25)}),
        ("BREAKER_SLOW", "2s", {"breaker": Breaker(slow=2.0)}),
        ("BREAKER_OPEN", "1m", {"breaker": Breaker(open=60.0)}),
        ("BUDGET", "10%", {"budget": Budget(ratio=0.1)}),
        ("BUDGET_RESERVE", "0", {"budget": Budget(reserve=0.0)}),
        ("BULKHEAD", "7", {"bulkhead": Bulkhead(limit=7)}),
        ("BULKHEAD_QUEUE", "0", {"bulkhead": Bulkhead(queue=0)}),
        ("BULKHEAD_ADAPTIVE", "true", {"bulkhead": Bulkhead(adaptive=True)}),
        ("RATE_LIMIT", "100/m", {"rate_limit": RateLimit(calls=100.0, per=60.0)}),
        ("HEDGE", "p95", {"hedge": Hedge(delay="p95")}),
        ("HEDGE_EXTRA", "2", {"hedge": Hedge(extra=2)}),
        ("FALLBACK_STALE", "1h", {"fallback": Fallback(stale=3600.0)}),
    ],
)
@pytest.mark.parametrize("scope", ["", "GET_USER_", "GETUSER_"])
def test_every_setting(
    scope: str, setting: str, value: str, changed: dict[str, Any]
) -> None:
    assert effective({f"CODEGEN_USERS_{scope}{setting}": value}) == Policy(**changed)


def test_the_operation_wins_over_the_service() -> None:
    environ = {
        "CODEGEN_USERS_GET_USER_RETRY": "2",
        "CODEGEN_USERS_RETRY": "5",
        "CODEGEN_USERS_TIMEOUT": "9s",
    }
    policy = effective(environ)
    assert (policy.retry.attempts, policy.timeout.total) == (2, 9.0)
    assert effective(environ, "listUsers").retry.attempts == 5


def test_a_layer_that_the_service_turns_off_an_operation_turns_on() -> None:
    policy = effective(
        {
            "CODEGEN_USERS_BREAKER": "false",
            "CODEGEN_USERS_GET_USER_BREAKER_CONSECUTIVE": "3",
        }
    )
    assert policy.breaker == Breaker(consecutive=3)


def test_a_layer_that_is_off_stays_off() -> None:
    policy = effective(
        {
            "CODEGEN_USERS_BREAKER": "false",
            "CODEGEN_USERS_BREAKER_CONSECUTIVE": "3",
        }
    )
    assert policy.breaker is None


@pytest.mark.parametrize(
    "name",
    [
        "CODEGEN_ORDERS_TIMEOUT",
        "CODEGEN_USERS_URL",
        "CODEGEN_USERS_GRPC_URL",
        "CODEGEN_USERS_IDEMPOTENT",
        "CODEGEN_USERS_LIST_USERS_TIMEOUT",
        "CODEGEN_USERSX_TIMEOUT",
    ],
)
def test_what_does_not_concern_it_changes_nothing(name: str) -> None:
    assert effective({name: "5s"}) == Policy()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("TIMEOUT", "soon", "write 250ms, 2s or 1m"),
        ("TIMEOUT", "0", "write 250ms, 2s or 1m"),
        ("TIMEOUT_ATTEMPT", "-1s", "write 250ms, 2s or 1m"),
        ("GET_USER_RETRY", "many", "write a whole number from 1"),
        ("RETRY_ON", "200", "write statuses (502,503) or codes (UNAVAILABLE)"),
        ("RETRY_BACKOFF", "1s", "write 100ms..5s"),
        ("BREAKER", "on", "write true or false"),
        ("BREAKER_RATIO", "120%", "write a share above 0 and up to 1, as 0.2 or 20%"),
        ("BREAKER_SCOPE", "world", "write authority or operation"),
        ("BULKHEAD_ADAPTIVE", "yes", "write true or false"),
        ("RATE_LIMIT", "100", "write 100/s, 100/m or 100/h"),
        ("BUDGET_RESERVE", "-1", "write a number"),
        ("BULKHEAD", "²", "write a whole number from 1"),
    ],
)
def test_a_value_that_cannot_be_is_an_error(
    name: str, value: str, message: str
) -> None:
    with pytest.raises(ValueError) as caught:
        effective({f"CODEGEN_USERS_{name}": value})
    assert str(caught.value) == f"CODEGEN_USERS_{name}: {value!r}: {message}"


def test_a_service_with_a_hyphen_has_an_underscore() -> None:
    found = overrides("user-profiles", {"CODEGEN_USER_PROFILES_RETRY": "1"})
    assert overridden(Policy(), "op", found).retry.attempts == 1
