"""Data types of schemas/b/item.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Item(ContractModel):
    b: str | None = None
