"""Round trips of older.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..older.http.client import AsyncOlderClient
from ..older.http.fake import FakeOlderService
from ..older.http.models import AddShapeRequest
from ..older.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncOlderClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeOlderService()
    return Peers(fake, create_router(fake), AsyncOlderClient)


def test_add_shape() -> None:
    """Call POST /shapes."""
    round_trip(peers(), AsyncOlderClient.add_shape, body=sample(AddShapeRequest))
