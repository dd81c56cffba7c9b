"""Round trips of shop.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

from pydantic import Field

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..shop.http.client import AsyncShopClient
from ..shop.http.fake import FakeShopService
from ..shop.http.models import (
    AddColourRequest,
    Change,
    ListPetsKindItem,
    NewPetInput,
    Note,
)
from ..shop.http.server import create_router


@cache
def peers() -> Peers[AsyncShopClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeShopService()
    return Peers(fake, create_router(fake), AsyncShopClient)


def test_list_pets() -> None:
    """Call GET /pets."""
    round_trip(
        peers(),
        AsyncShopClient.list_pets,
        offset=sample(Annotated[int, Field(ge=0)]),
        page_size=sample(Annotated[int, Field(ge=1, le=100)]),
        kind=sample(list[ListPetsKindItem]),
    )


def test_add_pet() -> None:
    """Call POST /pets."""
    round_trip(peers(), AsyncShopClient.add_pet, body=sample(NewPetInput))


def test_get_pet() -> None:
    """Call GET /pets/{petId}."""
    round_trip(
        peers(), AsyncShopClient.get_pet, pet_id=sample(Annotated[int, Field(ge=1)])
    )


def test_set_pet() -> None:
    """Call PUT /pets/{petId}."""
    round_trip(
        peers(),
        AsyncShopClient.set_pet,
        pet_id=sample(Annotated[int, Field(ge=1)]),
        body=sample(NewPetInput),
    )


def test_change_pet() -> None:
    """Call PATCH /pets/{petId}."""
    round_trip(
        peers(),
        AsyncShopClient.change_pet,
        pet_id=sample(Annotated[int, Field(ge=1)]),
        body=sample(Change),
    )


def test_remove_pet() -> None:
    """Call DELETE /pets/{petId}."""
    round_trip(
        peers(), AsyncShopClient.remove_pet, pet_id=sample(Annotated[int, Field(ge=1)])
    )


def test_list_notes() -> None:
    """Call GET /pets/{petId}/notes."""
    round_trip(
        peers(), AsyncShopClient.list_notes, pet_id=sample(Annotated[int, Field(ge=1)])
    )


def test_add_note() -> None:
    """Call POST /pets/{petId}/notes."""
    round_trip(
        peers(),
        AsyncShopClient.add_note,
        pet_id=sample(Annotated[int, Field(ge=1)]),
        body=sample(Note),
    )


def test_get_note() -> None:
    """Call GET /pets/{petId}/notes/{name}."""
    round_trip(
        peers(),
        AsyncShopClient.get_note,
        pet_id=sample(Annotated[int, Field(ge=1)]),
        name=sample(str),
    )


def test_list_colours() -> None:
    """Call GET /colours."""
    round_trip(
        peers(),
        AsyncShopClient.list_colours,
        after=sample(str),
        limit=sample(Annotated[int, Field(ge=1)]),
    )


def test_add_colour() -> None:
    """Call POST /colours."""
    round_trip(peers(), AsyncShopClient.add_colour, body=sample(AddColourRequest))


def test_get_colour() -> None:
    """Call GET /colours/{name}."""
    round_trip(peers(), AsyncShopClient.get_colour, name=sample(str))


def test_is_colour() -> None:
    """Call HEAD /colours/{name}."""
    round_trip(peers(), AsyncShopClient.is_colour, name=sample(str))


def test_change_colour() -> None:
    """Call PATCH /colours/{name}."""
    round_trip(
        peers(), AsyncShopClient.change_colour, name=sample(str), body=sample(Any)
    )


def test_remove_colour() -> None:
    """Call DELETE /colours/{name}."""
    round_trip(peers(), AsyncShopClient.remove_colour, name=sample(str))


def test_list_tags() -> None:
    """Call GET /tags."""
    round_trip(peers(), AsyncShopClient.list_tags)


def test_add_tag() -> None:
    """Call POST /tags."""
    round_trip(peers(), AsyncShopClient.add_tag, body=sample(Note))


def test_get_tag() -> None:
    """Call GET /tags/{name}."""
    round_trip(peers(), AsyncShopClient.get_tag, name=sample(str))


def test_set_tag() -> None:
    """Call PUT /tags/{name}."""
    round_trip(peers(), AsyncShopClient.set_tag, name=sample(str), body=sample(Note))


def test_get_report() -> None:
    """Call GET /reports/{year}."""
    round_trip(peers(), AsyncShopClient.get_report, year=sample(int))


def test_drop_report() -> None:
    """Call DELETE /reports/{year}."""
    round_trip(peers(), AsyncShopClient.drop_report, year=sample(int))
