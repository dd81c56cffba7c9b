"""Round trips of orders.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..orders.http.client import AsyncOrdersClient
from ..orders.http.fake import FakeOrdersService
from ..orders.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncOrdersClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeOrdersService()
    return Peers(fake, create_router(fake), AsyncOrdersClient)


def test_say_hello() -> None:
    """Call GET /hello."""
    round_trip(peers(), AsyncOrdersClient.say_hello)
