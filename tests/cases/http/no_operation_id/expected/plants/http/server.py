"""FastAPI routes for the Plants API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import GetPlantsPlantIdLeavesResponse, PostPlantsPlantIdLeavesRequest
from .service import PlantsService


def create_router(service: PlantsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["plants"])

    @router.get("/", operation_id="GET /", status_code=204)
    async def get() -> None:
        return await call(service.get)

    @router.get(
        "/plants/{plant_id}/leaves", operation_id="GET /plants/{plant-id}/leaves"
    )
    async def get_plants_plant_id_leaves(
        plant_id: Annotated[int, Path()],
    ) -> GetPlantsPlantIdLeavesResponse:
        return await call(service.get_plants_plant_id_leaves, plant_id=plant_id)

    @router.post(
        "/plants/{plant_id}/leaves",
        operation_id="POST /plants/{plant-id}/leaves",
        status_code=201,
        response_class=Response,
    )
    async def post_plants_plant_id_leaves(
        plant_id: Annotated[int, Path()], body: PostPlantsPlantIdLeavesRequest
    ) -> None:
        return await call(
            service.post_plants_plant_id_leaves, plant_id=plant_id, body=body
        )

    @router.get(
        "/plants/{plant_id}/Leaves/",
        operation_id="GET /plants/{plant-id}/Leaves/",
        status_code=204,
    )
    async def get_plants_plant_id_leaves_(plant_id: Annotated[int, Path()]) -> None:
        return await call(service.get_plants_plant_id_leaves_, plant_id=plant_id)

    return router


def create_app(service: PlantsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
