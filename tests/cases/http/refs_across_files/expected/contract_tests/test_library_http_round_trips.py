"""Round trips of library.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from .._shared.book import Isbn
from ..library.http.client import AsyncLibraryClient
from ..library.http.fake import FakeLibraryService
from ..library.http.models import LendRequest
from ..library.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncLibraryClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeLibraryService()
    return Peers(fake, create_router(fake), AsyncLibraryClient)


def test_get_book() -> None:
    """Call GET /books/{isbn}."""
    round_trip(peers(), AsyncLibraryClient.get_book, isbn=sample(Isbn))


def test_lend() -> None:
    """Call POST /loans."""
    round_trip(peers(), AsyncLibraryClient.lend, body=sample(LendRequest))
