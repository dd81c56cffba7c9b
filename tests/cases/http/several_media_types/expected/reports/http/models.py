"""Data types of reports.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Report(ContractModel):
    title: str
    pages: int | None = None


class Missing(ContractModel):
    id: str
