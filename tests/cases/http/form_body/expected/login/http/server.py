"""FastAPI routes for the Login API."""

from __future__ import annotations

from fastapi import Request

from ...runtime import call
from ...runtime.http.receive import read_body
from ...runtime.http.server import ContractRouter
from . import operations
from .service import LoginService


def create_router(service: LoginService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["login"])

    @router.post("/login", operation_id="logIn")
    async def log_in(request: Request) -> str:
        return await call(
            service.log_in, body=await read_body(request, operations.LOG_IN)
        )

    return router
