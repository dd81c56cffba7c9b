"""Data types of schema.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel


class Owner(ContractModel):
    name: str


class Size(ContractEnum, StrEnum):
    S = "s"
    M = "m"


class Strict(ContractModel):
    n: int


Maybe = TypeAliasType("Maybe", Strict | None)


class Thing(ContractModel):
    owner: Owner | None
    size: Size | None
    maybe: Maybe
    listed: Annotated[str | None, Field(max_length=3)]
    any_of: Annotated[str | None, Field(max_length=3)]
    one_of: Strict | None
    several: str | int | None
    consts: Literal[True] | None
    optional: str | None = None
