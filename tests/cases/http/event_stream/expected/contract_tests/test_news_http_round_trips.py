"""Round trips of news.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..news.http.client import AsyncNewsClient
from ..news.http.fake import FakeNewsService
from ..news.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncNewsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeNewsService()
    return Peers(fake, create_router(fake), AsyncNewsClient)


def test_watch() -> None:
    """Call GET /events."""
    round_trip(peers(), AsyncNewsClient.watch)


def test_headlines() -> None:
    """Call GET /headlines."""
    round_trip(peers(), AsyncNewsClient.headlines)
