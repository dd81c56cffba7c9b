"""FastAPI routes for the Recommendations API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import FastAPI, Path, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import RecommendationList
from .service import RecommendationsService


def create_router(service: RecommendationsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["recommendations"])

    @router.get(
        "/users/{userId}/recommendations",
        operation_id="listRecommendations",
        summary="Return what a user may like, the best first; nothing is better than waiting.",
    )
    async def list_recommendations(
        user_id: Annotated[UUID, Path(alias="userId")],
        limit: Annotated[int, Query(ge=1, le=50)] = 10,
    ) -> RecommendationList:
        return await call(service.list_recommendations, user_id=user_id, limit=limit)

    return router


def create_app(
    service: RecommendationsService, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
