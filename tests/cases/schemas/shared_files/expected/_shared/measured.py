"""Data types of schemas/measured.yaml."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from ..runtime.models import ContractModel


class Measured_(ContractModel):
    quantity: int | None = None


Measured = TypeAliasType("Measured", Measured_)
"""Another name for its one part, which is a base in another file."""
