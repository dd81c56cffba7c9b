"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class XPlaced(ContractModel):
    id: str


class Cancelled(ContractModel):
    reason: str
