"""Round trips of clinic.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from ..clinic.http.client import AsyncClinicClient
from ..clinic.http.fake import FakeClinicService
from ..clinic.http.models import ListCatsResponseItem
from ..clinic.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncClinicClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeClinicService()
    return Peers(fake, create_router(fake), AsyncClinicClient)


def test_list_cats() -> None:
    """Call GET /cats."""
    round_trip(
        peers(), AsyncClinicClient.list_cats, limit=sample(Annotated[int, Field(ge=1)])
    )


def test_add_cat() -> None:
    """Call POST /cats."""
    round_trip(peers(), AsyncClinicClient.add_cat, body=sample(ListCatsResponseItem))


def test_list_dogs() -> None:
    """Call GET /dogs."""
    round_trip(
        peers(), AsyncClinicClient.list_dogs, limit=sample(Annotated[int, Field(ge=1)])
    )


def test_add_dog() -> None:
    """Call POST /dogs."""
    round_trip(peers(), AsyncClinicClient.add_dog, body=sample(ListCatsResponseItem))


def test_get_rooms_room() -> None:
    """Call GET /rooms/{room}."""
    round_trip(peers(), AsyncClinicClient.get_rooms_room, room=sample(int))


def test_get_clinics_room() -> None:
    """Call GET /clinics/{room}."""
    round_trip(peers(), AsyncClinicClient.get_clinics_room, room=sample(int))
