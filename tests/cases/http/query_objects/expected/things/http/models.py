"""Data types of things.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum

from ...runtime.models import ContractEnum, ContractModel


class Area(ContractModel):
    west: int | None = None
    east: int | None = None


class FindDatedSortSent(ContractEnum, StrEnum):
    ASC = "asc"
    DESC = "desc"


class FindDatedSort(ContractModel):
    sent: FindDatedSortSent | None = None
    title: str | None = None
