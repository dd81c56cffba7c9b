"""Round trips of session.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from uuid import UUID

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..session.http.client import AsyncSessionClient
from ..session.http.fake import FakeSessionService
from ..session.http.server import create_router


@cache
def peers() -> Peers[AsyncSessionClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeSessionService()
    return Peers(fake, create_router(fake), AsyncSessionClient)


def test_get_session() -> None:
    """Call GET /session."""
    round_trip(
        peers(),
        AsyncSessionClient.get_session,
        x_trace_id=sample(UUID),
        x_flags=sample(list[str]),
        if_none_match=sample(str),
        session_id=sample(str),
        tab=sample(int),
    )
