"""Round trips of shop.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..shop.http.client import AsyncShopClient
from ..shop.http.fake import FakeShopService
from ..shop.http.server import create_router


@cache
def peers() -> Peers[AsyncShopClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeShopService()
    return Peers(fake, create_router(fake), AsyncShopClient)


def test_list_orders() -> None:
    """Call GET /orders."""
    round_trip(peers(), AsyncShopClient.list_orders)


def test_create_order() -> None:
    """Call POST /orders."""
    round_trip(peers(), AsyncShopClient.create_order)


def test_head_order() -> None:
    """Call HEAD /orders/{id}."""
    round_trip(peers(), AsyncShopClient.head_order, id=sample(str))
