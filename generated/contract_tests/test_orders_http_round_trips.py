"""Round trips of orders.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated
from uuid import UUID

from pydantic import Field

from .._shared.order import OrderId, OrderStatus
from ..orders.http.client import AsyncOrdersClient
from ..orders.http.fake import FakeOrdersService
from ..orders.http.models import NewOrder
from ..orders.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncOrdersClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeOrdersService()
    return Peers(fake, create_router(fake), AsyncOrdersClient)


def test_list_orders() -> None:
    """Call GET /orders."""
    round_trip(
        peers(),
        AsyncOrdersClient.list_orders,
        limit=sample(Annotated[int, Field(ge=1, le=100)]),
        cursor=sample(Annotated[str, Field(min_length=1)]),
        status=sample(list[OrderStatus]),
        customer_id=sample(UUID),
    )


def test_place_order() -> None:
    """Call POST /orders."""
    round_trip(
        peers(),
        AsyncOrdersClient.place_order,
        idempotency_key=sample(Annotated[str, Field(min_length=1, max_length=64)]),
        body=sample(NewOrder),
    )


def test_get_order() -> None:
    """Call GET /orders/{orderId}."""
    round_trip(peers(), AsyncOrdersClient.get_order, order_id=sample(OrderId))


def test_cancel_order() -> None:
    """Call POST /orders/{orderId}/cancel."""
    round_trip(peers(), AsyncOrdersClient.cancel_order, order_id=sample(OrderId))
