"""Data types of notes.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Note(ContractModel):
    title: str
