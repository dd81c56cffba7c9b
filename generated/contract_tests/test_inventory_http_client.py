"""Whether the client keeps inventory.openapi.yaml."""

from __future__ import annotations

from ..inventory.http import errors
from ..inventory.http.client import AsyncInventoryClient, InventoryClient
from ..runtime import Fallback, Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=3.0, attempt=1.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="inventory",
    slice="http",
    contract="inventory.openapi.yaml",
    tests=__file__,
    document="inventory/http/openapi.json",
    client=AsyncInventoryClient,
    blocking=InventoryClient,
)


def test_get_stock() -> None:
    """GET /stock/{sku}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /stock/{sku}",
        AsyncInventoryClient.get_stock,
        path={"sku": "sku"},
        policy=Policy(
            timeout=Timeout(total=3.0, attempt=1.0),
            retry=Retry(attempts=3),
            fallback=Fallback(fresh=1.0, stale=60.0),
            idempotent=True,
        ),
        errors={"404": errors.ArticleNotFound},
    )


def test_get_reservation() -> None:
    """GET /reservations/{orderId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /reservations/{orderId}",
        AsyncInventoryClient.get_reservation,
        path={"orderId": "order_id"},
        policy=IDEMPOTENT,
        errors={"404": errors.ReservationNotFound},
    )


def test_reserve_stock() -> None:
    """PUT /reservations/{orderId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /reservations/{orderId}",
        AsyncInventoryClient.reserve_stock,
        path={"orderId": "order_id"},
        policy=IDEMPOTENT,
        errors={"400": errors.InvalidRequest, "409": errors.OutOfStock},
    )


def test_release_stock() -> None:
    """DELETE /reservations/{orderId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /reservations/{orderId}",
        AsyncInventoryClient.release_stock,
        path={"orderId": "order_id"},
        policy=IDEMPOTENT,
        errors={"404": errors.ReservationNotFound},
    )
