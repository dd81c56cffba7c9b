"""Round trips of search.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..search.http.client import AsyncSearchClient
from ..search.http.fake import FakeSearchService
from ..search.http.models import NamelessQuerystring, SearchFilter
from ..search.http.server import create_router


@cache
def peers() -> Peers[AsyncSearchClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeSearchService()
    return Peers(fake, create_router(fake), AsyncSearchClient)


def test_search() -> None:
    """Call GET /search."""
    round_trip(peers(), AsyncSearchClient.search, filter=sample(SearchFilter))


def test_copy_search() -> None:
    """Call COPY /search."""
    round_trip(peers(), AsyncSearchClient.copy_search)


def test_nameless() -> None:
    """Call GET /nameless."""
    round_trip(
        peers(), AsyncSearchClient.nameless, querystring=sample(NamelessQuerystring)
    )
