"""Round trips of lists.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..lists.http.client import AsyncListsClient
from ..lists.http.fake import FakeListsService
from ..lists.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncListsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeListsService()
    return Peers(fake, create_router(fake), AsyncListsClient)


def test_by_cursor() -> None:
    """Call GET /by-cursor."""
    round_trip(
        peers(), AsyncListsClient.by_cursor, cursor=sample(str), limit=sample(int)
    )


def test_by_token() -> None:
    """Call GET /by-token."""
    round_trip(peers(), AsyncListsClient.by_token, page_token=sample(str))


def test_by_offset() -> None:
    """Call GET /by-offset."""
    round_trip(
        peers(), AsyncListsClient.by_offset, offset=sample(int), limit=sample(int)
    )


def test_by_page() -> None:
    """Call GET /by-page."""
    round_trip(peers(), AsyncListsClient.by_page, page=sample(int))


def test_by_link() -> None:
    """Call GET /by-link."""
    round_trip(peers(), AsyncListsClient.by_link, per_page=sample(int))


def test_whole() -> None:
    """Call GET /whole."""
    round_trip(peers(), AsyncListsClient.whole, page=sample(str))
