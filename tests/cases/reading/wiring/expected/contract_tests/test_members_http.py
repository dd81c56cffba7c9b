"""Round trips of members.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..members.http.client import AsyncMembersClient
from ..members.http.fake import FakeMembersService
from ..members.http.server import create_router
from ..runtime.http.testing import round_trip


def test_list_members() -> None:
    """Call GET /members."""
    round_trip(
        create_router,
        FakeMembersService(),
        AsyncMembersClient,
        AsyncMembersClient.list_members,
    )
