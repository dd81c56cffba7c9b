"""Data types of parcels.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class NotFound(ContractModel):
    title: str
