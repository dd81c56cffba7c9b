"""Round trips of kinds.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..kinds.http.client import AsyncKindsClient
from ..kinds.http.fake import FakeKindsService
from ..kinds.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncKindsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeKindsService()
    return Peers(fake, create_router(fake), AsyncKindsClient)


def test_get_auth() -> None:
    """Call GET /auth."""
    round_trip(peers(), AsyncKindsClient.get_auth)
