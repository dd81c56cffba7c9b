"""Round trips of photos.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..photos.http.client import AsyncPhotosClient
from ..photos.http.fake import FakePhotosService
from ..photos.http.models import AddPhotoRequest, SearchRequest
from ..photos.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPhotosClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePhotosService()
    return Peers(fake, create_router(fake), AsyncPhotosClient)


def test_add_photo() -> None:
    """Call POST /photos."""
    round_trip(peers(), AsyncPhotosClient.add_photo, body=sample(AddPhotoRequest))


def test_search() -> None:
    """Call POST /searches."""
    round_trip(peers(), AsyncPhotosClient.search, body=sample(SearchRequest))
