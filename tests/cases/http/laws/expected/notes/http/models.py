"""Data types of notes.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class Book(ContractModel):
    book_id: Annotated[int, Field(alias="bookId")]
    title: str


class Note(ContractModel):
    id: str | None = None
    text: str
    color: str = "white"


class BookInput(ContractModel):
    title: str


class ListNotesResponse(ContractModel):
    notes: list[Note]


class NoteInput(ContractModel):
    text: str
    color: str = "white"
