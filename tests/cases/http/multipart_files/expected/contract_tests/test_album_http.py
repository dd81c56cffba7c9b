"""Round trips of album.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..album.http.client import AsyncAlbumClient
from ..album.http.fake import FakeAlbumService
from ..album.http.models import AddPicturesRequest
from ..album.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_add_pictures() -> None:
    """Call POST /pictures."""
    round_trip(
        create_router,
        FakeAlbumService(),
        AsyncAlbumClient,
        AsyncAlbumClient.add_pictures,
        body=sample(AddPicturesRequest),
    )
