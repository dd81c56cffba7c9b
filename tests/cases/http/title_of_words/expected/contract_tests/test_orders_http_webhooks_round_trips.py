"""Round trips of orders.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..orders.http.webhooks.client import AsyncOrdersWebhooksClient
from ..orders.http.webhooks.fake import FakeOrdersWebhooksService
from ..orders.http.webhooks.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncOrdersWebhooksClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeOrdersWebhooksService()
    return Peers(fake, create_router(fake), AsyncOrdersWebhooksClient)


def test_heard() -> None:
    """Call POST /heard."""
    round_trip(peers().at("/heard"), AsyncOrdersWebhooksClient.heard)
