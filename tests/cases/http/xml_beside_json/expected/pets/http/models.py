"""Data types of pets.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Pet(ContractModel):
    id: str
    name: str
