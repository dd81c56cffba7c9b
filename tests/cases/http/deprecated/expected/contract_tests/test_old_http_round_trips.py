"""Round trips of old.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..old.http.client import AsyncOldClient
from ..old.http.fake import FakeOldService
from ..old.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncOldClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeOldService()
    return Peers(fake, create_router(fake), AsyncOldClient)


def test_get_old() -> None:
    """Call GET /old."""
    round_trip(peers(), AsyncOldClient.get_old, how=sample(str))
