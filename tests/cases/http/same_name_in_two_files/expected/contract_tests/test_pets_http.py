"""Round trips of pets.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..pets.http.client import AsyncPetsClient
from ..pets.http.fake import FakePetsService
from ..pets.http.server import create_router
from ..runtime.http.testing import round_trip


def test_get_pet() -> None:
    """Call GET /pet."""
    round_trip(
        create_router, FakePetsService(), AsyncPetsClient, AsyncPetsClient.get_pet
    )
