"""Data types of styles.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Point(ContractModel):
    x: int
    y: int


class QueryWhere(ContractModel):
    a: list[str] | None = None
