"""Round trips of cart.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..cart.http.client import AsyncCartClient
from ..cart.http.fake import FakeCartService
from ..cart.http.server import create_router
from ..runtime.http.testing import round_trip


def test_get_total() -> None:
    """Call GET /total."""
    round_trip(
        create_router, FakeCartService(), AsyncCartClient, AsyncCartClient.get_total
    )
