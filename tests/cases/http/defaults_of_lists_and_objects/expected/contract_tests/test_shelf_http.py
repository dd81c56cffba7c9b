"""Round trips of shelf.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..shelf.http.client import AsyncShelfClient
from ..shelf.http.fake import FakeShelfService
from ..shelf.http.models import Ids, Kind, Page
from ..shelf.http.server import create_router


@cache
def peers() -> Peers[AsyncShelfClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeShelfService()
    return Peers(fake, create_router(fake), AsyncShelfClient)


def test_list_books() -> None:
    """Call GET /books."""
    round_trip(
        peers(),
        AsyncShelfClient.list_books,
        limit=sample(int),
        sort=sample(Annotated[list[str], Field(max_length=3)]),
        kinds=sample(list[Kind]),
        fields=sample(list[str]),
        ids=sample(Ids),
        page=sample(Page),
        filters=sample(dict[str, str]),
        x_parts=sample(list[int]),
        nothing=sample(list[str]),
        wrong=sample(list[int]),
    )
