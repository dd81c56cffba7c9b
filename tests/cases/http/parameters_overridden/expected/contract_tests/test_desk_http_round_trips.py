"""Round trips of desk.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..desk.http.client import AsyncDeskClient
from ..desk.http.fake import FakeDeskService
from ..desk.http.models import PutNoteLimit
from ..desk.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncDeskClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeDeskService()
    return Peers(fake, create_router(fake), AsyncDeskClient)


def test_get_note() -> None:
    """Call GET /notes/{id}."""
    round_trip(
        peers(),
        AsyncDeskClient.get_note,
        id=sample(str),
        limit=sample(int),
        limit_header=sample(int),
        limit_cookie=sample(int),
    )


def test_put_note() -> None:
    """Call PUT /notes/{id}."""
    round_trip(
        peers(),
        AsyncDeskClient.put_note,
        id=sample(int),
        limit=sample(PutNoteLimit),
        limit_header=sample(int),
        limit_cookie=sample(int),
    )
