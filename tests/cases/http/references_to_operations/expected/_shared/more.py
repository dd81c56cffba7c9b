"""Data types of paths/more.yaml."""

from __future__ import annotations

from ..runtime.models import ContractModel


class Ferry(ContractModel):
    berth: int
