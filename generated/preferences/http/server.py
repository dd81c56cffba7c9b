"""FastAPI routes for the Preferences API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import FastAPI, Path

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Preferences
from .service import PreferencesService


def create_router(service: PreferencesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["preferences"])

    @router.get(
        "/users/{userId}/preferences",
        operation_id="getPreferences",
        summary="Return what a user prefers; who never chose has the usual.",
    )
    async def get_preferences(
        user_id: Annotated[UUID, Path(alias="userId")],
    ) -> Preferences:
        return await call(service.get_preferences, user_id=user_id)

    @router.put(
        "/users/{userId}/preferences",
        operation_id="replacePreferences",
        summary="Replace what a user prefers.",
    )
    async def replace_preferences(
        user_id: Annotated[UUID, Path(alias="userId")], body: Preferences
    ) -> Preferences:
        return await call(service.replace_preferences, user_id=user_id, body=body)

    return router


def create_app(service: PreferencesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
