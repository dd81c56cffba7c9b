"""Data types of rides.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Plain(ContractModel):
    id: str
