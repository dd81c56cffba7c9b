"""Data types of notes.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Note(ContractModel, nullable=("text",)):
    owner: str | None
    text: str | None = None
    size: int | None = None
