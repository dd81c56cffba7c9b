"""Data types of notes.openapi.yaml."""

from __future__ import annotations

from ..._shared.parts import Problem
from ...runtime.models import ContractModel

__all__ = ["Note", "Problem"]


class Note(ContractModel):
    text: str
    tags: list[str] | None = None
