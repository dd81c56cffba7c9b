"""Round trips of maps.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..maps.http.client import AsyncMapsClient
from ..maps.http.fake import FakeMapsService
from ..maps.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncMapsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeMapsService()
    return Peers(fake, create_router(fake), AsyncMapsClient)


def test_get_map() -> None:
    """Call GET /map."""
    round_trip(peers(), AsyncMapsClient.get_map)
