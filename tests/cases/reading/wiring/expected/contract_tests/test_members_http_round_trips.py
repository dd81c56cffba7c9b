"""Round trips of members.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..members.http.client import AsyncMembersClient
from ..members.http.fake import FakeMembersService
from ..members.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncMembersClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeMembersService()
    return Peers(fake, create_router(fake), AsyncMembersClient)


def test_list_members() -> None:
    """Call GET /members."""
    round_trip(peers(), AsyncMembersClient.list_members)
