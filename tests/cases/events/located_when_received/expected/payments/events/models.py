"""Data types of payments.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class PaidWhere(ContractModel):
    region: str


class Paid(ContractModel):
    where: PaidWhere
    till: int | None = None
