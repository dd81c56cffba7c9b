"""Data types of ferries.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Problem(ContractModel):
    why: str
