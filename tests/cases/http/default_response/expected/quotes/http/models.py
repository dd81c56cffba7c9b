"""Data types of quotes.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Error(ContractModel, nullable=("text",)):
    code: int
    text: str | None = None
