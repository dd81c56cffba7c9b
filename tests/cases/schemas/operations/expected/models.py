"""Data types of schema.yaml."""

from __future__ import annotations

from enum import StrEnum

from .runtime.models import ContractModel


class User(ContractModel):
    id: str | None = None


class ListUsersSort(StrEnum):
    ASC = "asc"
    DESC = "desc"


class ListUsersRequestAddress(ContractModel):
    zip: str | None = None


class ListUsersRequest(ContractModel):
    name: str
    address: ListUsersRequestAddress | None = None
