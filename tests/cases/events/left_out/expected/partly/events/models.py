"""Data types of partly.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Two(ContractModel):
    id: str | None = None
