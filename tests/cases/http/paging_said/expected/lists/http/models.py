"""Data types of lists.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class ListChargesResponseDataItem(ContractModel):
    id: str


class ListChargesResponse(ContractModel):
    has_more: bool
    data: list[ListChargesResponseDataItem]
