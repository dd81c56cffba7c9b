"""FastAPI routes for the Names API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import ListTheNamesOfAllThatIsAvailableResponseItem
from .service import NamesService


def create_router(service: NamesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["names"])

    @router.get("/names", operation_id="listTheNamesOfAllThatIsAvailable")
    async def list_the_names_of_all_that_is_available() -> (
        list[ListTheNamesOfAllThatIsAvailableResponseItem]
    ):
        return await call(service.list_the_names_of_all_that_is_available)

    return router


def create_app(service: NamesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
