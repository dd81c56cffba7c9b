"""Whether the client keeps shop.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..shop.http import errors
from ..shop.http.client import AsyncShopClient, ShopClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="shop",
    slice="http",
    contract="shop.openapi.yaml",
    tests=__file__,
    document="shop/http/openapi.json",
    client=AsyncShopClient,
    blocking=ShopClient,
)


def test_list_orders() -> None:
    """GET /orders: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /orders",
        AsyncShopClient.list_orders,
        policy=IDEMPOTENT,
        errors={"429": errors.TooMany},
    )


def test_create_order() -> None:
    """POST /orders: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /orders",
        AsyncShopClient.create_order,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
        errors={"429": errors.TooMany},
    )


def test_head_order() -> None:
    """HEAD /orders/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "HEAD /orders/{id}",
        AsyncShopClient.head_order,
        path={"id": "id"},
        policy=IDEMPOTENT,
    )
