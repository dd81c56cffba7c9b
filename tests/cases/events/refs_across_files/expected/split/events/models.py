"""Data types of split.asyncapi.yaml."""

from __future__ import annotations

from ..._shared.schemas import Mood, Said
from ...runtime.models import ContractModel

__all__ = ["Mood", "Said", "SaidHeaders"]


class SaidHeaders(ContractModel):
    mood: Mood | None = None
    loud: bool | None = None
