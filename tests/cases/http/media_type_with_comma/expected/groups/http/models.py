"""Data types of groups.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Group(ContractModel):
    name: str | None = None
