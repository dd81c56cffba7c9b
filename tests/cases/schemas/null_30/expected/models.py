"""Data types of schema.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel


class Owner(ContractModel):
    name: str


class Level(ContractEnum, StrEnum):
    LOW = "low"
    HIGH = "high"


Note = TypeAliasType("Note", Annotated[str | None, Field(max_length=5)])


class Strict(ContractModel):
    n: int


class Thing(ContractModel):
    owner: Owner | None
    level: Level | None
    note: Note
    plain: str | None
    wrapped: Strict | None
    beside: Strict | None
    one: Strict | None
    limited: Annotated[int | None, Field(ge=1)]
    any: Any
