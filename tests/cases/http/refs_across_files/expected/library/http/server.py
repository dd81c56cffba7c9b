"""FastAPI routes for the Library API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from ..._shared.book import Book, Isbn
from ...runtime import call
from ...runtime.http.server import ContractRouter, error_responses
from . import operations
from .models import LendRequest
from .service import LibraryService


def create_router(service: LibraryService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["library"])

    @router.get(
        "/books/{isbn}",
        operation_id="getBook",
        responses=error_responses(operations.GET_BOOK),
    )
    async def get_book(isbn: Annotated[Isbn, Path()]) -> Book:
        return await call(service.get_book, isbn=isbn)

    @router.post(
        "/loans",
        operation_id="lend",
        status_code=201,
        responses=error_responses(operations.LEND),
    )
    async def lend(body: LendRequest) -> Book:
        return await call(service.lend, body=body)

    return router
