"""Data types of users.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from ...runtime.models import ContractEnum, ContractModel


class Other(ContractModel):
    name: Any | None = None
    age: int | None = None
    tags: list[Any] | None = None
    kind: Any | None = None
    id: str | None = None


class UserKind(ContractEnum, StrEnum):
    A = "a"
    B = "b"


class User(ContractModel):
    name: Annotated[str, Field(max_length=3)] = "toolong"
    kind: UserKind | None = None
    age: int | None = None
    k: int = 2
