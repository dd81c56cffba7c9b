"""FastAPI routes for the Shop API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Any, Unpack

from fastapi import Body, FastAPI, Path, Query, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .models import (
    AddColourRequest,
    Change,
    Dark,
    GetReportResponse,
    Light,
    ListPetsKindItem,
    NewPetInput,
    Note,
    Page,
    Pet,
)
from .service import ShopService


def create_router(service: ShopService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shop"])

    @router.get("/pets", operation_id="listPets")
    async def list_pets(
        offset: Annotated[int, Query(ge=0)] = 0,
        page_size: Annotated[int, Query(ge=1, le=100)] = 10,
        kind: Annotated[list[ListPetsKindItem] | None, Query()] = None,
    ) -> Page:
        return await call(
            service.list_pets, offset=offset, page_size=page_size, kind=kind
        )

    @router.post("/pets", operation_id="addPet")
    async def add_pet(body: NewPetInput) -> Response:
        return respond(operations.ADD_PET, await call(service.add_pet, body=body))

    @router.get("/pets/{petId}", operation_id="getPet")
    async def get_pet(pet_id: Annotated[int, Path(alias="petId", ge=1)]) -> Pet:
        return await call(service.get_pet, pet_id=pet_id)

    @router.put("/pets/{petId}", operation_id="setPet")
    async def set_pet(
        pet_id: Annotated[int, Path(alias="petId", ge=1)], body: NewPetInput
    ) -> Pet:
        return await call(service.set_pet, pet_id=pet_id, body=body)

    @router.patch("/pets/{petId}", operation_id="changePet")
    async def change_pet(
        pet_id: Annotated[int, Path(alias="petId", ge=1)], body: Change
    ) -> Pet:
        return await call(service.change_pet, pet_id=pet_id, body=body)

    @router.delete("/pets/{petId}", operation_id="removePet", status_code=204)
    async def remove_pet(pet_id: Annotated[int, Path(alias="petId", ge=1)]) -> None:
        return await call(service.remove_pet, pet_id=pet_id)

    @router.get("/pets/{petId}/notes", operation_id="listNotes")
    async def list_notes(
        pet_id: Annotated[int, Path(alias="petId", ge=1)],
    ) -> list[Note]:
        return await call(service.list_notes, pet_id=pet_id)

    @router.post("/pets/{petId}/notes", operation_id="addNote", status_code=201)
    async def add_note(
        pet_id: Annotated[int, Path(alias="petId", ge=1)], body: Note
    ) -> Note:
        return await call(service.add_note, pet_id=pet_id, body=body)

    @router.get("/pets/{petId}/notes/{name}", operation_id="getNote")
    async def get_note(
        pet_id: Annotated[int, Path(alias="petId", ge=1)], name: Annotated[str, Path()]
    ) -> Note:
        return await call(service.get_note, pet_id=pet_id, name=name)

    @router.get("/colours", operation_id="listColours")
    async def list_colours(
        after: Annotated[str | None, Query()] = None,
        limit: Annotated[int | None, Query(ge=1)] = None,
    ) -> Response:
        return respond(
            operations.LIST_COLOURS,
            await call(service.list_colours, after=after, limit=limit),
        )

    @router.post("/colours", operation_id="addColour")
    async def add_colour(
        body: Annotated[AddColourRequest | None, Body()] = None,
    ) -> Response:
        return respond(operations.ADD_COLOUR, await call(service.add_colour, body=body))

    @router.get("/colours/{name}", operation_id="getColour")
    async def get_colour(name: Annotated[str, Path()]) -> Light | Dark:
        return await call(service.get_colour, name=name)

    @router.head("/colours/{name}", operation_id="isColour", response_class=Response)
    async def is_colour(name: Annotated[str, Path()]) -> None:
        return await call(service.is_colour, name=name)

    @router.patch("/colours/{name}", operation_id="changeColour", status_code=204)
    async def change_colour(
        name: Annotated[str, Path()], body: Annotated[Any, Body()]
    ) -> None:
        return await call(service.change_colour, name=name, body=body)

    @router.delete("/colours/{name}", operation_id="removeColour")
    async def remove_colour(name: Annotated[str, Path()]) -> Light | Dark:
        return await call(service.remove_colour, name=name)

    @router.get("/tags", operation_id="listTags")
    async def list_tags() -> list[Note]:
        return await call(service.list_tags)

    @router.post("/tags", operation_id="addTag", status_code=201)
    async def add_tag(body: Note) -> Note:
        return await call(service.add_tag, body=body)

    @router.get("/tags/{name}", operation_id="getTag")
    async def get_tag(name: Annotated[str, Path()]) -> Note:
        return await call(service.get_tag, name=name)

    @router.put("/tags/{name}", operation_id="setTag")
    async def set_tag(name: Annotated[str, Path()], body: Note) -> Response:
        return respond(
            operations.SET_TAG, await call(service.set_tag, name=name, body=body)
        )

    @router.get("/reports/{year}", operation_id="getReport")
    async def get_report(year: Annotated[int, Path()]) -> GetReportResponse:
        return await call(service.get_report, year=year)

    @router.delete("/reports/{year}", operation_id="dropReport", status_code=204)
    async def drop_report(year: Annotated[int, Path()]) -> None:
        return await call(service.drop_report, year=year)

    return router


def create_app(service: ShopService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
