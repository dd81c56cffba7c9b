"""Round trips of ferries.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..ferries.http.client import AsyncFerriesClient
from ..ferries.http.fake import FakeFerriesService
from ..ferries.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncFerriesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFerriesService()
    return Peers(fake, create_router(fake), AsyncFerriesClient)


def test_remove_ferry() -> None:
    """Call DELETE /ferries/{id}."""
    round_trip(
        peers(), AsyncFerriesClient.remove_ferry, id=sample(int), lang=sample(str)
    )


def test_get_ferry() -> None:
    """Call GET /ferries/{id}."""
    round_trip(peers(), AsyncFerriesClient.get_ferry, id=sample(int), lang=sample(str))


def test_replace_ferry() -> None:
    """Call PUT /ferries/{id}."""
    round_trip(
        peers(), AsyncFerriesClient.replace_ferry, id=sample(int), lang=sample(str)
    )
