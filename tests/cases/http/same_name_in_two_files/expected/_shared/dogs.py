"""Data types of dogs.yaml."""

from __future__ import annotations

from ..runtime.models import ContractModel


class Pet(ContractModel):
    tricks: int
