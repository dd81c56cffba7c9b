"""Round trips of bell.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..bell.http.client import AsyncBellClient
from ..bell.http.fake import FakeBellService
from ..bell.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncBellClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeBellService()
    return Peers(fake, create_router(fake), AsyncBellClient)


def test_ring() -> None:
    """Call POST /bell."""
    round_trip(peers(), AsyncBellClient.ring)


def test_tune() -> None:
    """Call PUT /bell."""
    round_trip(peers(), AsyncBellClient.tune, body=sample(int))


def test_listen() -> None:
    """Call GET /bell."""
    round_trip(peers(), AsyncBellClient.listen)


def test_remove() -> None:
    """Call DELETE /bell."""
    round_trip(peers(), AsyncBellClient.remove)
