"""Data types of clinic.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class ListCatsResponseItem(ContractModel):
    name: str
