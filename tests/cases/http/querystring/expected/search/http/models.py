"""Data types of search.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class SearchFilter(ContractModel):
    word: str | None = None
    page: int | None = None


class NamelessQuerystring(ContractModel):
    word: str | None = None
