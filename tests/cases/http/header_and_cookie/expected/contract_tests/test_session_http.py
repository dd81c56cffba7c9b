"""Round trips of session.openapi.yaml, one for each operation."""

from __future__ import annotations

from uuid import UUID

from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..session.http.client import AsyncSessionClient
from ..session.http.fake import FakeSessionService
from ..session.http.server import create_router


def test_get_session() -> None:
    """Call GET /session."""
    round_trip(
        create_router,
        FakeSessionService(),
        AsyncSessionClient,
        AsyncSessionClient.get_session,
        x_trace_id=sample(UUID),
        x_flags=sample(list[str]),
        if_none_match=sample(str),
        session_id=sample(str),
        tab=sample(int),
    )
