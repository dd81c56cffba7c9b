"""Round trips of finder.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..finder.http.client import AsyncFinderClient
from ..finder.http.fake import FakeFinderService
from ..finder.http.models import Wish
from ..finder.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncFinderClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFinderService()
    return Peers(fake, create_router(fake), AsyncFinderClient)


def test_find_things() -> None:
    """Call QUERY /things."""
    round_trip(peers(), AsyncFinderClient.find_things, body=sample(Wish))


def test_link_things() -> None:
    """Call LINK /things."""
    round_trip(peers(), AsyncFinderClient.link_things)
