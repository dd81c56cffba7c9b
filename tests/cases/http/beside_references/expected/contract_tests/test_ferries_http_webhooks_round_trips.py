"""Round trips of ferries.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..ferries.http.webhooks.client import AsyncFerriesWebhooksClient
from ..ferries.http.webhooks.fake import FakeFerriesWebhooksService
from ..ferries.http.webhooks.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncFerriesWebhooksClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFerriesWebhooksService()
    return Peers(fake, create_router(fake), AsyncFerriesWebhooksClient)


def test_done() -> None:
    """Call POST /done."""
    round_trip(peers().at("/done"), AsyncFerriesWebhooksClient.done)
