"""Data types of cats.yaml."""

from __future__ import annotations

from ..runtime.models import ContractModel


class Pet(ContractModel):
    lives: int
