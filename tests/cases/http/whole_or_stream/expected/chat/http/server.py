"""FastAPI routes for the Chat API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .models import CreateAnswerRequest
from .service import ChatService


def create_router(service: ChatService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["chat"])

    @router.post("/answers", operation_id="createAnswer")
    async def create_answer(request: Request, body: CreateAnswerRequest) -> Response:
        return respond(
            operations.CREATE_ANSWER,
            await call(service.create_answer, body=body),
            request,
        )

    return router


def create_app(service: ChatService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
