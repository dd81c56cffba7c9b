"""Data types of words.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Word(ContractModel):
    text: str
    next: Word | None = None
