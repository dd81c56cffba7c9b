"""Round trips of ferries.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..ferries.http.client import AsyncFerriesClient
from ..ferries.http.fake import FakeFerriesService
from ..ferries.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncFerriesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFerriesService()
    return Peers(fake, create_router(fake), AsyncFerriesClient)


def test_list_ferries() -> None:
    """Call GET /ferries."""
    round_trip(peers(), AsyncFerriesClient.list_ferries)
