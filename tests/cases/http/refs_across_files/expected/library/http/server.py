"""FastAPI routes for the Library API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ..._shared.book import Book, Isbn
from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import LendRequest
from .service import LibraryService


def create_router(service: LibraryService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["library"])

    @router.get("/books/{isbn}", operation_id="getBook")
    async def get_book(isbn: Annotated[Isbn, Path()]) -> Book:
        return await call(service.get_book, isbn=isbn)

    @router.post("/loans", operation_id="lend", status_code=201)
    async def lend(body: LendRequest) -> Book:
        return await call(service.lend, body=body)

    return router


def create_app(service: LibraryService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
