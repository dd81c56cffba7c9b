"""Data types of schemas/a/item.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Item(ContractModel):
    a: str | None = None
