"""Round trips of slow.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..slow.http.client import AsyncSlowClient
from ..slow.http.fake import FakeSlowService
from ..slow.http.server import create_router


@cache
def peers() -> Peers[AsyncSlowClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeSlowService()
    return Peers(fake, create_router(fake), AsyncSlowClient)


def test_read_slowly() -> None:
    """Call GET /slow."""
    round_trip(peers(), AsyncSlowClient.read_slowly)


def test_repeat() -> None:
    """Call POST /slow."""
    round_trip(peers(), AsyncSlowClient.repeat)


def test_only_once() -> None:
    """Call PUT /slow."""
    round_trip(peers(), AsyncSlowClient.only_once)
