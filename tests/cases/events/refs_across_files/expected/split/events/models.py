"""Data types of split.asyncapi.yaml."""

from __future__ import annotations

from ..._shared.schemas import Mood
from ...runtime.models import ContractModel


class SaidHeaders(ContractModel):
    mood: Mood | None = None
    loud: bool | None = None
