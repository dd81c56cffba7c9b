"""Data types of pets.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class ValidationError(ContractModel):
    loc: list[str | int]
    msg: str
    type: str


class HTTPValidationError(ContractModel):
    detail: list[ValidationError] | None = None
