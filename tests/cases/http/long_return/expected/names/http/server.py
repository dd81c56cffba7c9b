"""FastAPI routes for the Names API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .models import ListTheNamesOfAllThatIsAvailableResponseItem
from .service import NamesService


def create_router(service: NamesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["names"])

    @router.get("/names", operation_id="listTheNamesOfAllThatIsAvailable")
    async def list_the_names_of_all_that_is_available() -> (
        list[ListTheNamesOfAllThatIsAvailableResponseItem]
    ):
        return await call(service.list_the_names_of_all_that_is_available)

    return router
