"""FastAPI routes for the Notes API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Book, BookInput, ListNotesResponse, Note, NoteInput
from .service import NotesService


def create_router(service: NotesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["notes"])

    @router.get("/books/{bookId}", operation_id="getBook")
    async def get_book(book_id: Annotated[int, Path(alias="bookId")]) -> Book:
        return await call(service.get_book, book_id=book_id)

    @router.put("/books/{bookId}", operation_id="putBook")
    async def put_book(
        book_id: Annotated[int, Path(alias="bookId")], body: BookInput
    ) -> Book:
        return await call(service.put_book, book_id=book_id, body=body)

    @router.get("/notes", operation_id="listNotes")
    async def list_notes(
        skip: Annotated[int, Query(ge=0)] = 0,
        take: Annotated[int | None, Query(ge=1, le=20)] = None,
        color: Annotated[str | None, Query()] = None,
    ) -> ListNotesResponse:
        return await call(service.list_notes, skip=skip, take=take, color=color)

    @router.post("/notes", operation_id="addNote", status_code=201)
    async def add_note(body: NoteInput) -> Note:
        return await call(service.add_note, body=body)

    @router.get("/notes/{id}", operation_id="getNote")
    async def get_note(id: Annotated[str, Path()]) -> Note:
        return await call(service.get_note, id=id)

    @router.patch("/notes/{id}", operation_id="changeNote")
    async def change_note(id: Annotated[str, Path()], body: NoteInput) -> Note:
        return await call(service.change_note, id=id, body=body)

    @router.delete("/notes/{id}", operation_id="removeNote", status_code=204)
    async def remove_note(id: Annotated[str, Path()]) -> None:
        return await call(service.remove_note, id=id)

    return router


def create_app(service: NotesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
