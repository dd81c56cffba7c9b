"""FastAPI routes for the Values API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import Body, FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import ValuesService


def create_router(service: ValuesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["values"])

    @router.put("/value", operation_id="setValue")
    async def set_value(body: Annotated[int | str | bool, Body()]) -> int | str | None:
        return await call(service.set_value, body=body)

    @router.post("/value", operation_id="addNumber", status_code=204)
    async def add_number(body: Annotated[int, Body(ge=1)]) -> None:
        return await call(service.add_number, body=body)

    @router.patch("/value", operation_id="mergeValues", status_code=204)
    async def merge_values(body: Annotated[dict[str, int | None], Body()]) -> None:
        return await call(service.merge_values, body=body)

    @router.delete("/value", operation_id="forgetValue")
    async def forget_value() -> None:
        return await call(service.forget_value)

    @router.put("/limits", operation_id="setLimits")
    async def set_limits(
        body: Annotated[list[int] | None, Body(max_length=3)],
    ) -> str | None:
        return await call(service.set_limits, body=body)

    return router


def create_app(service: ValuesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
