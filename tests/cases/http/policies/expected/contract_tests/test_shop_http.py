"""Round trips of shop.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..shop.http.client import AsyncShopClient
from ..shop.http.fake import FakeShopService
from ..shop.http.server import create_router


def test_list_goods() -> None:
    """Call GET /goods."""
    round_trip(
        create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.list_goods
    )


def test_add_goods() -> None:
    """Call POST /goods."""
    round_trip(
        create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.add_goods
    )


def test_get_goods() -> None:
    """Call GET /goods/{id}."""
    round_trip(
        create_router,
        FakeShopService(),
        AsyncShopClient,
        AsyncShopClient.get_goods,
        id=sample(str),
    )


def test_find_goods() -> None:
    """Call POST /goods/{id}."""
    round_trip(
        create_router,
        FakeShopService(),
        AsyncShopClient,
        AsyncShopClient.find_goods,
        id=sample(str),
    )


def test_remove_goods() -> None:
    """Call DELETE /goods/{id}."""
    round_trip(
        create_router,
        FakeShopService(),
        AsyncShopClient,
        AsyncShopClient.remove_goods,
        id=sample(str),
    )
