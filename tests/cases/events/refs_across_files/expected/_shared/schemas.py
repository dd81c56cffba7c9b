"""Data types of parts/schemas.yaml."""

from __future__ import annotations

from enum import StrEnum

from ..runtime.models import ContractModel


class Said(ContractModel):
    text: str


class Mood(StrEnum):
    CALM = "calm"
    ANGRY = "angry"
