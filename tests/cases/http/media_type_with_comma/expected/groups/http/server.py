"""FastAPI routes for the Groups API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, read_body
from . import operations
from .models import Group
from .service import GroupsService


def create_router(service: GroupsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["groups"])

    @router.post("/groups", operation_id="addGroup", status_code=201)
    async def add_group(body: Group) -> Group:
        return await call(service.add_group, body=body)

    @router.put("/groups", operation_id="putGroups", status_code=204)
    async def put_groups(request: Request) -> None:
        return await call(
            service.put_groups, body=await read_body(request, operations.PUT_GROUPS)
        )

    return router


def create_app(service: GroupsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
