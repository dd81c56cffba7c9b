"""Round trips of maps.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..maps.http.client import AsyncMapsClient
from ..maps.http.fake import FakeMapsService
from ..maps.http.server import create_router
from ..runtime.http.testing import round_trip


def test_get_map() -> None:
    """Call GET /map."""
    round_trip(
        create_router, FakeMapsService(), AsyncMapsClient, AsyncMapsClient.get_map
    )
