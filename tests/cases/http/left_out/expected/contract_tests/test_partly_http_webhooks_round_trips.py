"""Round trips of partly.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..partly.http.webhooks.client import AsyncPartlyWebhooksClient
from ..partly.http.webhooks.fake import FakePartlyWebhooksService
from ..partly.http.webhooks.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncPartlyWebhooksClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePartlyWebhooksService()
    return Peers(fake, create_router(fake), AsyncPartlyWebhooksClient)


def test_added() -> None:
    """Call POST /added."""
    round_trip(peers().at("/added"), AsyncPartlyWebhooksClient.added)


def test_done() -> None:
    """Call POST /done."""
    round_trip(peers().at("/done"), AsyncPartlyWebhooksClient.done)
