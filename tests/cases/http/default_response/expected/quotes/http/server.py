"""FastAPI routes for the Quotes API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter, error_responses
from . import operations
from .models import Error
from .service import QuotesService


def create_router(service: QuotesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["quotes"])

    @router.get(
        "/quote",
        operation_id="getQuote",
        responses=error_responses(operations.GET_QUOTE),
    )
    async def get_quote() -> str:
        return await call(service.get_quote)

    @router.delete(
        "/quote",
        operation_id="clearQuotes",
        responses=error_responses(operations.CLEAR_QUOTES),
    )
    async def clear_quotes() -> Error:
        return await call(service.clear_quotes)

    return router
