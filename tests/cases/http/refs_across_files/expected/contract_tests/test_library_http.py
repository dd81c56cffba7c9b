"""Round trips of library.openapi.yaml, one for each operation."""

from __future__ import annotations

from .._shared.book import Isbn
from ..library.http.client import AsyncLibraryClient
from ..library.http.fake import FakeLibraryService
from ..library.http.models import LendRequest
from ..library.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_get_book() -> None:
    """Call GET /books/{isbn}."""
    round_trip(
        create_router,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.get_book,
        isbn=sample(Isbn),
    )


def test_lend() -> None:
    """Call POST /loans."""
    round_trip(
        create_router,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.lend,
        body=sample(LendRequest),
    )
