"""Whether the client keeps shop.openapi.yaml."""

from __future__ import annotations

from ..runtime import (
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
from ..runtime.contract_tests.client.subject import ClientSubject
from ..shop.http.client import AsyncShopClient, ShopClient

SUBJECT = ClientSubject(
    service="shop",
    slice="http",
    contract="shop.openapi.yaml",
    tests=__file__,
    document="shop/http/openapi.json",
    client=AsyncShopClient,
    blocking=ShopClient,
)


def test_list_goods() -> None:
    """GET /goods: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /goods",
        AsyncShopClient.list_goods,
        policy=Policy(
            timeout=Timeout(total=10.0, attempt=4.0, connect=0.5),
            retry=Retry(attempts=3),
            breaker=Breaker(
                scope="operation",
                window=60.0,
                ratio=0.25,
                min_calls=10,
                consecutive=5,
                open=2.0,
                max_open=30.0,
                probes=3,
                slow=3.0,
                slow_ratio=0.8,
            ),
            budget=Budget(ratio=0.1, reserve=5),
            bulkhead=Bulkhead(limit=50, queue=10, adaptive=True),
            rate_limit=RateLimit(calls=100, per=60.0, burst=20),
            hedge=Hedge(delay="p95", extra=2),
            fallback=Fallback(fresh=10.0, stale=3600.0, entries=64),
            idempotent=True,
        ),
    )


def test_add_goods() -> None:
    """POST /goods: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /goods",
        AsyncShopClient.add_goods,
        policy=Policy(
            timeout=Timeout(total=8.0, attempt=8.0),
            retry=Retry(
                attempts=4,
                backoff=Backoff(base=0.05, cap=2.0),
                on=(429, 503),
                respect_retry_after=False,
            ),
            breaker=None,
            bulkhead=Bulkhead(limit=20, queue=5),
            idempotency_key="X-Once",
        ),
    )


def test_get_goods() -> None:
    """GET /goods/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /goods/{id}",
        AsyncShopClient.get_goods,
        path={"id": "id"},
        policy=Policy(
            timeout=Timeout(total=8.0, attempt=None),
            retry=Retry(attempts=3, backoff=Backoff(base=0.02, cap=1.0, throttled=2.0)),
            breaker=None,
            rate_limit=RateLimit(calls=10),
            idempotent=True,
        ),
    )


def test_find_goods() -> None:
    """POST /goods/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /goods/{id}",
        AsyncShopClient.find_goods,
        path={"id": "id"},
        policy=Policy(
            timeout=Timeout(total=8.0, attempt=8.0),
            retry=Retry(attempts=3),
            breaker=Breaker(consecutive=3),
            budget=None,
            hedge=Hedge(delay=1.0),
            fallback=Fallback(stale=60.0),
            idempotent=True,
        ),
    )


def test_remove_goods() -> None:
    """DELETE /goods/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /goods/{id}",
        AsyncShopClient.remove_goods,
        path={"id": "id"},
        policy=Policy(
            timeout=Timeout(total=None, attempt=10.0),
            retry=Retry(attempts=1),
            breaker=None,
            bulkhead=None,
            idempotent=True,
        ),
    )
