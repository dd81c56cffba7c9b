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
    found = overrides("users", environ)
    return overridden(Policy(), operation, found, answers=int, safe=True)


@pytest.mark.parametrize(
    ("setting", "value", "changed"),
    [
        ("TIMEOUT", "15s", {"timeout": Timeout(total=15.0)}),
        ("TIMEOUT", "5s", {"timeout": Timeout(total=5.0, attempt=5.0)}),
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
            {"retry": Retry(on=(502,))},
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
        ("BREAKER_MAX_OPEN", "2s", {"breaker": Breaker(open=2.0, max_open=2.0)}),
        ("BUDGET", "10%", {"budget": Budget(ratio=0.1)}),
        ("BUDGET_RESERVE", "3", {"budget": Budget(reserve=3.0)}),
        ("BULKHEAD", "7", {"bulkhead": Bulkhead(limit=7)}),
        ("BULKHEAD_QUEUE", "0", {"bulkhead": Bulkhead(queue=0)}),
        ("BULKHEAD_ADAPTIVE", "true", {"bulkhead": Bulkhead(adaptive=True)}),
        ("RATE_LIMIT", "100/m", {"rate_limit": RateLimit(calls=100.0, per=60.0)}),
        ("HEDGE", "p95", {"hedge": Hedge(delay="p95")}),
        ("HEDGE_EXTRA", "2", {"hedge": Hedge(extra=2)}),
        ("FALLBACK_STALE", "1h", {"fallback": Fallback(stale=3600.0)}),
    ],
)
@pytest.mark.parametrize("scope", ["", "GET_USER_"])
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
        "CODEGEN_USERS_GETUSER_TIMEOUT",
        "CODEGEN_USERS_LIST_USERS_TIMEOUT",
        "CODEGEN_USERSX_TIMEOUT",
    ],
)
def test_what_does_not_concern_it_changes_nothing(name: str) -> None:
    assert effective({name: "5s"}) == effective({name: "soon"}) == Policy()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("TIMEOUT", "soon", "write 250ms, 2s or 1m, or false for no limit"),
        ("TIMEOUT", "0", "write 250ms, 2s or 1m, or false for no limit"),
        ("BREAKER_OPEN", "-1s", "write 250ms, 2s or 1m"),
        (
            "GET_USER_RETRY",
            "many",
            "write a whole number from 1 to 1000000, or false for one",
        ),
        (
            "RETRY_ON",
            "200",
            "write statuses from 400 to 599 (502,503) or codes of gRPC (UNAVAILABLE)",
        ),
        ("RETRY_BACKOFF", "1s", "write 100ms..5s"),
        (
            "RETRY_BACKOFF",
            "5s..1s",
            "write 1s or less for retry.backoff.base,"
            " or more than 1s for retry.backoff.cap too",
        ),
        (
            "BREAKER_OPEN",
            "900s",
            "write 60s or less for breaker.open,"
            " or more than 60s for breaker.max_open too",
        ),
        ("BREAKER", "on", "write true or false"),
        ("BREAKER_RATIO", "120%", "write a share above 0 and up to 1, as 0.2 or 20%"),
        ("BREAKER_SCOPE", "world", "write authority or operation"),
        ("BREAKER_SLOW_RATIO", "20%", "say breaker.slow too"),
        (
            "BREAKER_WINDOW",
            "5s",
            "two attempts of 10s do not fit into breaker.window of 5s: write a longer"
            " window or a shorter attempt",
        ),
        ("BULKHEAD_ADAPTIVE", "yes", "write true or false"),
        ("RATE_LIMIT", "100", "write 100/s, 100/m or 5/10s, or false"),
        ("RATE_LIMIT_BURST", "5", "say rate_limit.calls too"),
        ("FALLBACK_STALE", "false", "say fallback.fresh or fallback.stale too"),
        ("HEDGE", "40s", "write less than timeout.total of 30s"),
        ("BUDGET_RESERVE", "2.5", "write a whole number from 1 to 1000000"),
        (
            "BULKHEAD",
            "²",
            "write a whole number from 1 to 1000000, or true or false",
        ),
        ("IDEMPOTENT", "true", "say it in the contract: only who provides it knows"),
    ],
)
def test_a_value_that_cannot_be_is_an_error(
    name: str, value: str, message: str
) -> None:
    with pytest.raises(ValueError) as caught:
        effective({f"CODEGEN_USERS_{name}": value})
    assert str(caught.value) == f"CODEGEN_USERS_{name}: {value!r}: {message}"


def test_what_a_contract_says_stays_when_a_layer_comes_back() -> None:
    contract = Policy(breaker=Breaker(ratio=0.3), bulkhead=Bulkhead(queue=9))
    environ = {
        "CODEGEN_USERS_BREAKER": "false",
        "CODEGEN_USERS_GET_USER_BREAKER_OPEN": "3s",
        "CODEGEN_USERS_BULKHEAD": "false",
        "CODEGEN_USERS_GET_USER_BULKHEAD": "true",
    }
    policy = overridden(contract, "getUser", overrides("users", environ))
    assert policy.breaker == Breaker(ratio=0.3, open=3.0)
    assert policy.bulkhead == contract.bulkhead


def test_a_hedge_and_retries_of_one_scope() -> None:
    environ = {"CODEGEN_USERS_HEDGE": "2s", "CODEGEN_USERS_RETRY_ON": "503"}
    with pytest.raises(ValueError, match="RETRY_ON, or write RETRY=false"):
        effective(environ)
    environ["CODEGEN_USERS_GET_USER_RETRY"] = "3"  # further inside: it wins
    assert effective(environ).hedge is None


def test_pauses_of_what_is_not_repeated() -> None:
    environ = {"CODEGEN_USERS_RETRY": "1", "CODEGEN_USERS_RETRY_BACKOFF_CAP": "1s"}
    with pytest.raises(ValueError, match="CODEGEN_USERS_RETRY repeats nothing"):
        effective(environ)


def test_what_nobody_overrides_is_the_same() -> None:
    policy = Policy(timeout=Timeout(total=1.0))
    found = overrides("users", {"CODEGEN_USERS_URL": "http://x"})
    assert overridden(policy, "getUser", found) is policy


def test_a_service_with_a_hyphen_has_an_underscore() -> None:
    found = overrides("user-profiles", {"CODEGEN_USER_PROFILES_RETRY": "1"})
    assert overridden(Policy(), "op", found).retry.attempts == 1
