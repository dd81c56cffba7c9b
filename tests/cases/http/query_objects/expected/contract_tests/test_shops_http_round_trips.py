"""Round trips of shops.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..shops.http.client import AsyncShopsClient
from ..shops.http.fake import FakeShopsService
from ..shops.http.server import create_router


@cache
def peers() -> Peers[AsyncShopsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeShopsService()
    return Peers(fake, create_router(fake), AsyncShopsClient)


def test_exploded() -> None:
    """Call GET /exploded."""
    round_trip(peers(), AsyncShopsClient.exploded, ids=sample(list[int]))


def test_whole() -> None:
    """Call GET /whole."""
    round_trip(peers(), AsyncShopsClient.whole, ids=sample(list[int]))
