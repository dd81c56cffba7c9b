"""Round trips of admin.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..admin.http.client import AsyncAdminClient
from ..admin.http.fake import FakeAdminService
from ..admin.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncAdminClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeAdminService()
    return Peers(fake, create_router(fake), AsyncAdminClient)


def test_get_health() -> None:
    """Call GET /health."""
    round_trip(peers(), AsyncAdminClient.get_health)


def test_set_secrets() -> None:
    """Call PUT /secrets."""
    round_trip(peers(), AsyncAdminClient.set_secrets)
