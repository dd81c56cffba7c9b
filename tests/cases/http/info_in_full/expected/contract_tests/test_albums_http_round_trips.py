"""Round trips of albums.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..albums.http.client import AsyncAlbumsClient
from ..albums.http.fake import FakeAlbumsService
from ..albums.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncAlbumsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeAlbumsService()
    return Peers(fake, create_router(fake), AsyncAlbumsClient)


def test_list_albums() -> None:
    """Call GET /albums."""
    round_trip(peers(), AsyncAlbumsClient.list_albums)
