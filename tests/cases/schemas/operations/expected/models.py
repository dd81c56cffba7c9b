"""Data types of schema.yaml."""

from __future__ import annotations

from enum import StrEnum

from .runtime.models import ContractEnum, ContractModel


class User(ContractModel):
    id: str | None = None


class ListUsersSort(ContractEnum, StrEnum):
    ASC = "asc"
    DESC = "desc"


class ListUsersRequestAddress(ContractModel):
    zip: str | None = None


class ListUsersRequest(ContractModel):
    name: str
    address: ListUsersRequestAddress | None = None
