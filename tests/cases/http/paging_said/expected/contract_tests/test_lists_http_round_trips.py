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


def test_list_charges() -> None:
    """Call GET /charges."""
    round_trip(
        peers(),
        AsyncListsClient.list_charges,
        starting_after=sample(str),
        limit=sample(int),
    )


def test_by_page() -> None:
    """Call GET /by-page."""
    round_trip(peers(), AsyncListsClient.by_page, page=sample(int))


def test_by_others() -> None:
    """Call GET /by-others."""
    round_trip(peers(), AsyncListsClient.by_others)
