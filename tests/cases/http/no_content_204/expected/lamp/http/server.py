"""FastAPI routes for the Lamp API."""

from __future__ import annotations

from fastapi import Response

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import LampService


def create_router(service: LampService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["lamp"])

    @router.delete("/lamp", operation_id="switchOff", status_code=204)
    async def switch_off() -> None:
        return await call(service.switch_off)

    @router.post(
        "/lamp", operation_id="switchOn", status_code=202, response_class=Response
    )
    async def switch_on() -> None:
        return await call(service.switch_on)

    @router.head("/lamp", operation_id="isThere", response_class=Response)
    async def is_there() -> None:
        return await call(service.is_there)

    @router.get("/lamp", operation_id="look", status_code=303, response_class=Response)
    async def look() -> None:
        return await call(service.look)

    @router.put("/lamp", operation_id="leaveUnsaid", response_class=Response)
    async def leave_unsaid() -> None:
        return await call(service.leave_unsaid)

    return router
