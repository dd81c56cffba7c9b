"""Round trips of pets.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..pets.http.client import AsyncPetsClient
from ..pets.http.fake import FakePetsService
from ..pets.http.models import Pet
from ..pets.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPetsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePetsService()
    return Peers(fake, create_router(fake), AsyncPetsClient)


def test_add_pet() -> None:
    """Call POST /pets."""
    round_trip(peers(), AsyncPetsClient.add_pet, body=sample(Pet))


def test_get_pet() -> None:
    """Call GET /pets/{id}."""
    round_trip(peers(), AsyncPetsClient.get_pet, id=sample(str))
