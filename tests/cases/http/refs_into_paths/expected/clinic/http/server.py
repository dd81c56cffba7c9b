"""FastAPI routes for the Clinic API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import ListCatsResponseItem
from .service import ClinicService


def create_router(service: ClinicService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["clinic"])

    @router.get("/cats", operation_id="listCats")
    async def list_cats(
        limit: Annotated[int | None, Query(ge=1)] = None,
    ) -> list[ListCatsResponseItem]:
        return await call(service.list_cats, limit=limit)

    @router.post("/cats", operation_id="addCat", status_code=204)
    async def add_cat(body: ListCatsResponseItem) -> None:
        return await call(service.add_cat, body=body)

    @router.get("/dogs", operation_id="listDogs")
    async def list_dogs(
        limit: Annotated[int | None, Query(ge=1)] = None,
    ) -> list[ListCatsResponseItem]:
        return await call(service.list_dogs, limit=limit)

    @router.post("/dogs", operation_id="addDog", status_code=204)
    async def add_dog(body: ListCatsResponseItem) -> None:
        return await call(service.add_dog, body=body)

    @router.get("/rooms/{room}", operation_id="GET /rooms/{room}", status_code=204)
    async def get_rooms_room(room: Annotated[int, Path()]) -> None:
        return await call(service.get_rooms_room, room=room)

    @router.get("/clinics/{room}", operation_id="GET /clinics/{room}", status_code=204)
    async def get_clinics_room(room: Annotated[int, Path()]) -> None:
        return await call(service.get_clinics_room, room=room)

    return router


def create_app(service: ClinicService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
