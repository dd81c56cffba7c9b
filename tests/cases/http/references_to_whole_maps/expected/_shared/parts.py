"""Data types of parts.yaml."""

from __future__ import annotations

from ..runtime.models import ContractModel


class Problem(ContractModel):
    why: str
