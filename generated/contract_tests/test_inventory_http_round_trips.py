"""Round trips of inventory.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from .._shared.order import OrderId
from .._shared.sku import Sku
from ..inventory.http.client import AsyncInventoryClient
from ..inventory.http.fake import FakeInventoryService
from ..inventory.http.models import NewReservation
from ..inventory.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncInventoryClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeInventoryService()
    return Peers(fake, create_router(fake), AsyncInventoryClient)


def test_get_stock() -> None:
    """Call GET /stock/{sku}."""
    round_trip(peers(), AsyncInventoryClient.get_stock, sku=sample(Sku))


def test_get_reservation() -> None:
    """Call GET /reservations/{orderId}."""
    round_trip(peers(), AsyncInventoryClient.get_reservation, order_id=sample(OrderId))


def test_reserve_stock() -> None:
    """Call PUT /reservations/{orderId}."""
    round_trip(
        peers(),
        AsyncInventoryClient.reserve_stock,
        order_id=sample(OrderId),
        body=sample(NewReservation),
    )


def test_release_stock() -> None:
    """Call DELETE /reservations/{orderId}."""
    round_trip(peers(), AsyncInventoryClient.release_stock, order_id=sample(OrderId))
