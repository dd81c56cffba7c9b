"""FastAPI routes for the Paint API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Header, Path, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Colour, Grade, ListPaintsFinish, ListPaintsSize
from .service import PaintService


def create_router(service: PaintService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["paint"])

    @router.get("/paints/{colour}", operation_id="listPaints")
    async def list_paints(
        colour: Annotated[Colour, Path()],
        finish: Annotated[ListPaintsFinish | None, Query()] = None,
        size: Annotated[ListPaintsSize, Query()] = ListPaintsSize.VALUE_5,
        also: Annotated[list[Colour] | None, Query()] = None,
        x_grade: Annotated[Grade | None, Header(alias="X-Grade")] = None,
    ) -> list[str]:
        return await call(
            service.list_paints,
            colour=colour,
            finish=finish,
            size=size,
            also=also,
            x_grade=x_grade,
        )

    return router


def create_app(service: PaintService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
