"""Data types of notes.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class AddNoteRequestNear(ContractModel):
    title: str | None = None
    x: int | None = None


class AddNoteRequestPage(ContractModel):
    title: str | None = None


class AddWordsRequestNear(ContractModel):
    size: str | None = None


class AddNoteRequest(ContractModel):
    title: str
    near: AddNoteRequestNear | None = None
    free: dict[str, str] | None = None
    page: AddNoteRequestPage | None = None


class AddWordsRequest(ContractModel):
    size: int | None = None
    near: AddWordsRequestNear | None = None
