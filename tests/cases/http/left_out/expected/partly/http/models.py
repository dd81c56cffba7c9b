"""Data types of partly.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class AddPartAll(ContractModel):
    word: str | None = None


class AddPartRequest(ContractModel):
    a: str | None = None
