"""Data types of older.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class AddShapeRequestSpread(ContractModel):
    width: int | None = None


class AddShapeRequest(ContractModel):
    spread: AddShapeRequestSpread | None = None
