"""FastAPI routes for the Ferries API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import FerriesService


def create_router(service: FerriesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["ferries"])

    @router.delete("/ferries/{id}", operation_id="removeFerry", status_code=204)
    async def remove_ferry(
        id: Annotated[int, Path()], lang: Annotated[str | None, Query()] = None
    ) -> None:
        return await call(service.remove_ferry, id=id, lang=lang)

    @router.get("/ferries/{id}", operation_id="getFerry", status_code=204)
    async def get_ferry(
        id: Annotated[int, Path()], lang: Annotated[str | None, Query()] = None
    ) -> None:
        return await call(service.get_ferry, id=id, lang=lang)

    @router.put("/ferries/{id}", operation_id="replaceFerry", status_code=204)
    async def replace_ferry(
        id: Annotated[int, Path()], lang: Annotated[str | None, Query()] = None
    ) -> None:
        return await call(service.replace_ferry, id=id, lang=lang)

    return router


def create_app(service: FerriesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
