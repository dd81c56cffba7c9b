"""Round trips of cart.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..cart.http.client import AsyncCartClient
from ..cart.http.fake import FakeCartService
from ..cart.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncCartClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeCartService()
    return Peers(fake, create_router(fake), AsyncCartClient)


def test_get_total() -> None:
    """Call GET /total."""
    round_trip(peers(), AsyncCartClient.get_total)
