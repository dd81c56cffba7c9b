"""Data types of search.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum


class Order(StrEnum):
    NEWEST = "newest"
    BEST = "best"


class SearchLang(StrEnum):
    EN = "en"
    DE = "de"
