"""Data types of desk.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum

from ...runtime.models import ContractEnum


class PutNoteLimit(ContractEnum, StrEnum):
    ALL = "all"
    NONE = "none"
