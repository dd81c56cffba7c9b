"""Data types of search.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum

from ...runtime.models import ContractEnum


class Order(ContractEnum, StrEnum):
    NEWEST = "newest"
    BEST = "best"


class SearchLang(ContractEnum, StrEnum):
    EN = "en"
    DE = "de"
