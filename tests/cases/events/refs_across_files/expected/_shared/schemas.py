"""Data types of parts/schemas.yaml."""

from __future__ import annotations

from enum import StrEnum

from ..runtime.models import ContractEnum, ContractModel


class Said(ContractModel):
    text: str


class Mood(ContractEnum, StrEnum):
    CALM = "calm"
    ANGRY = "angry"
