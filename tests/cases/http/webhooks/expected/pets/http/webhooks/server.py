"""FastAPI routes for the Pets webhooks API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Header, Response

from ....runtime import call
from ....runtime.http.server import ContractRouter
from ..models import Pet
from . import operations
from .service import PetsWebhooksService


def create_router(service: PetsWebhooksService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["pets"])

    @router.post(
        "/newPet",
        operation_id="newPet",
        summary="A pet has come.",
        response_class=Response,
    )
    async def new_pet(body: Pet) -> None:
        return await call(service.new_pet, body=body)

    @router.post("/petGone", operation_id="sayGoodbye", status_code=204)
    async def say_goodbye(
        x_signature: Annotated[str, Header(alias="X-Signature")], body: Pet
    ) -> None:
        return await call(service.say_goodbye, x_signature=x_signature, body=body)

    return router
