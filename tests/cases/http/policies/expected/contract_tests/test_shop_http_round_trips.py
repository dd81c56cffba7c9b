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


def test_list_goods() -> None:
    """Call GET /goods."""
    round_trip(peers(), AsyncShopClient.list_goods)


def test_add_goods() -> None:
    """Call POST /goods."""
    round_trip(peers(), AsyncShopClient.add_goods)


def test_get_goods() -> None:
    """Call GET /goods/{id}."""
    round_trip(peers(), AsyncShopClient.get_goods, id=sample(str))


def test_find_goods() -> None:
    """Call POST /goods/{id}."""
    round_trip(peers(), AsyncShopClient.find_goods, id=sample(str))


def test_remove_goods() -> None:
    """Call DELETE /goods/{id}."""
    round_trip(peers(), AsyncShopClient.remove_goods, id=sample(str))
