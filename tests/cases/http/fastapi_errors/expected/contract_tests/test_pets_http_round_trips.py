"""Round trips of pets.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..pets.http.client import AsyncPetsClient
from ..pets.http.fake import FakePetsService
from ..pets.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPetsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePetsService()
    return Peers(fake, create_router(fake), AsyncPetsClient)


def test_list_pets_pets_get() -> None:
    """Call GET /pets."""
    round_trip(peers(), AsyncPetsClient.list_pets_pets_get, limit=sample(int))
