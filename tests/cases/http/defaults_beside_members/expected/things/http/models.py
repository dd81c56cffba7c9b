"""Data types of things.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum

from ...runtime.models import ContractEnum, ContractModel


class FindSharedWhere(ContractModel):
    size: int | None = None
    tint: str | None = None


class FindSharedFilters(ContractModel):
    size: int | None = None
    color: str | None = None


class FindDatesSortSent(ContractEnum, StrEnum):
    ASC = "asc"
    DESC = "desc"


class FindListsSort(ContractModel):
    ids: list[int]
    title: str | None = None


class FindDatesSort(ContractModel):
    sent: FindDatesSortSent | None = None
    title: str | None = None
