"""Round trips of acme/class/v1/shop-front.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..shop_front.grpc import methods
from ..shop_front.grpc.client import AsyncShopFrontClient
from ..shop_front.grpc.fake import FakeShopFrontService
from ..shop_front.grpc.server import add_to_server


def test_swap() -> None:
    """Call acme.class.v1.ShopFront/Swap."""
    round_trip(
        add_to_server,
        FakeShopFrontService(),
        AsyncShopFrontClient,
        AsyncShopFrontClient.swap,
        methods.SWAP,
    )


def test_back() -> None:
    """Call acme.class.v1.ShopFront/Back."""
    round_trip(
        add_to_server,
        FakeShopFrontService(),
        AsyncShopFrontClient,
        AsyncShopFrontClient.back,
        methods.BACK,
    )
