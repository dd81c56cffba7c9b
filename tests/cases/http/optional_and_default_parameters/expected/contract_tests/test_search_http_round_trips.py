"""Round trips of search.openapi.yaml, one for each operation."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Annotated

from pydantic import Field

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..search.http.client import AsyncSearchClient
from ..search.http.fake import FakeSearchService
from ..search.http.models import Order, SearchLang
from ..search.http.server import create_router


@cache
def peers() -> Peers[AsyncSearchClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeSearchService()
    return Peers(fake, create_router(fake), AsyncSearchClient)


def test_search() -> None:
    """Call GET /search."""
    round_trip(
        peers(),
        AsyncSearchClient.search,
        q=sample(Annotated[str, Field(min_length=1)]),
        limit=sample(Annotated[int, Field(ge=1, le=50)]),
        ratio=sample(float),
        exact=sample(bool),
        lang=sample(SearchLang),
        order=sample(Order),
        since=sample(datetime),
        tag=sample(Annotated[list[str], Field(max_length=3)]),
        page=sample(Annotated[int, Field(ge=1)]),
    )
