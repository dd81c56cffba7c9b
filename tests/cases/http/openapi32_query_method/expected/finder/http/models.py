"""Data types of finder.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Wish(ContractModel):
    words: list[str]
