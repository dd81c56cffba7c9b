"""FastAPI routes for the Finder API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Wish
from .service import FinderService


def create_router(service: FinderService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["finder"])

    @router.api_route("/things", methods=["QUERY"], operation_id="findThings")
    async def find_things(body: Wish) -> list[str]:
        return await call(service.find_things, body=body)

    @router.api_route(
        "/things", methods=["LINK"], operation_id="linkThings", status_code=204
    )
    async def link_things() -> None:
        return await call(service.link_things)

    return router


def create_app(service: FinderService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
