"""Round trips of old.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..old.http.client import AsyncOldClient
from ..old.http.fake import FakeOldService
from ..old.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_get_old() -> None:
    """Call GET /old."""
    round_trip(
        create_router,
        FakeOldService(),
        AsyncOldClient,
        AsyncOldClient.get_old,
        how=sample(str),
    )
