"""Whether the client keeps orders.openapi.yaml."""

from __future__ import annotations

from ..orders.http import errors
from ..orders.http.client import AsyncOrdersClient, OrdersClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=5.0, attempt=2.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="orders",
    slice="http",
    contract="orders.openapi.yaml",
    tests=__file__,
    document="orders/http/openapi.json",
    client=AsyncOrdersClient,
    blocking=OrdersClient,
)


def test_list_orders() -> None:
    """GET /orders: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /orders",
        AsyncOrdersClient.list_orders,
        query={
            "limit": "limit",
            "cursor": "cursor",
            "status": "status",
            "customerId": "customer_id",
        },
        policy=IDEMPOTENT,
        errors={"400": errors.InvalidRequest},
    )


def test_place_order() -> None:
    """POST /orders: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /orders",
        AsyncOrdersClient.place_order,
        header={"Idempotency-Key": "idempotency_key"},
        policy=Policy(
            timeout=Timeout(total=20.0, attempt=8.0),
            retry=Retry(attempts=3),
            idempotency_key="Idempotency-Key",
        ),
        errors={
            "400": errors.InvalidRequest,
            "402": errors.PaymentDeclined,
            "409": errors.OutOfStock,
        },
    )


def test_get_order() -> None:
    """GET /orders/{orderId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /orders/{orderId}",
        AsyncOrdersClient.get_order,
        path={"orderId": "order_id"},
        policy=IDEMPOTENT,
        errors={"404": errors.OrderNotFound},
    )


def test_cancel_order() -> None:
    """POST /orders/{orderId}/cancel: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /orders/{orderId}/cancel",
        AsyncOrdersClient.cancel_order,
        path={"orderId": "order_id"},
        policy=IDEMPOTENT,
        errors={"404": errors.OrderNotFound, "409": errors.OrderNotCancellable},
    )
