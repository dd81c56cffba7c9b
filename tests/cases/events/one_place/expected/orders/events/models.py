"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Text(ContractModel):
    x: str


class Number(ContractModel):
    y: int
