"""Round trips of shelf.openapi.yaml, one for each operation."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cache
from typing import Annotated

from pydantic import Field

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..shelf.http.client import AsyncShelfClient
from ..shelf.http.fake import FakeShelfService
from ..shelf.http.models import Ids, Kind, Page, Shelf
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


def test_drop_books() -> None:
    """Call DELETE /books."""
    round_trip(
        peers(),
        AsyncShelfClient.drop_books,
        before=sample(date),
        since=sample(datetime),
        at=sample(time),
        shelf=sample(Shelf),
        holidays=sample(list[date]),
        seen=sample(date),
        never=sample(date),
        unwritten=sample(date),
        unzoned=sample(datetime),
    )
