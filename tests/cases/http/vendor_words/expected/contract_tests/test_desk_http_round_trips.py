"""Round trips of desk.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..desk.http.client import AsyncDeskClient
from ..desk.http.fake import FakeDeskService
from ..desk.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncDeskClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeDeskService()
    return Peers(fake, create_router(fake), AsyncDeskClient)


def test_list_notes() -> None:
    """Call GET /notes."""
    round_trip(peers(), AsyncDeskClient.list_notes, limit=sample(int))
