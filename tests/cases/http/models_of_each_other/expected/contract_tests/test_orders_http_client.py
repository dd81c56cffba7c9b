"""Whether the client keeps orders.openapi.yaml."""

from __future__ import annotations

from ..orders.http.client import AsyncOrdersClient, OrdersClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="orders",
    slice="http",
    contract="orders.openapi.yaml",
    tests=__file__,
    document="orders/http/openapi.json",
    client=AsyncOrdersClient,
    blocking=OrdersClient,
)


def test_get_basket() -> None:
    """GET /baskets: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /baskets",
        AsyncOrdersClient.get_basket,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
