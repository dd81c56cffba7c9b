"""Round trips of album.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..album.http.client import AsyncAlbumClient
from ..album.http.fake import FakeAlbumService
from ..album.http.models import AddPicturesRequest
from ..album.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncAlbumClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeAlbumService()
    return Peers(fake, create_router(fake), AsyncAlbumClient)


def test_add_pictures() -> None:
    """Call POST /pictures."""
    round_trip(peers(), AsyncAlbumClient.add_pictures, body=sample(AddPicturesRequest))
