"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Placed(ContractModel):
    id: str


class Paid(ContractModel):
    total: int
