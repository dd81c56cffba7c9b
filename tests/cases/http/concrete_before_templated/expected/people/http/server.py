"""FastAPI routes for the People API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import PeopleService


def create_router(service: PeopleService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["people"])

    @router.get("/people/me", operation_id="getMe")
    async def get_me() -> str:
        return await call(service.get_me)

    @router.get("/people/{id}.txt", operation_id="printPerson")
    async def print_person(id: Annotated[str, Path()]) -> str:
        return await call(service.print_person, id=id)

    @router.get("/people/{id}", operation_id="getPerson")
    async def get_person(id: Annotated[str, Path()]) -> str:
        return await call(service.get_person, id=id)

    @router.get("/{kind}/me", operation_id="getMine")
    async def get_mine(kind: Annotated[str, Path()]) -> str:
        return await call(service.get_mine, kind=kind)

    return router


def create_app(service: PeopleService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
