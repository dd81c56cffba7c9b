"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.checks import UNIQUE
from .runtime.models import ContractModel

Bare = TypeAliasType("Bare", list[Any])


Tags = TypeAliasType(
    "Tags",
    Annotated[
        list[Annotated[str, Field(max_length=3)]], Field(max_length=2, min_length=1)
    ],
)


Matrix = TypeAliasType(
    "Matrix", list[Annotated[list[Annotated[float, Field(ge=0)]], Field(min_length=2)]]
)


Pair = TypeAliasType("Pair", tuple[str, int])


Rest = TypeAliasType("Rest", list[str | bool])


OddItems = TypeAliasType("OddItems", list[int])


Untyped = TypeAliasType("Untyped", list[int])


Maybe = TypeAliasType("Maybe", list[str | None])


Unique = TypeAliasType("Unique", Annotated[list[int], UNIQUE])


class Holder(ContractModel):
    tags: Annotated[
        list[Annotated[str, Field(max_length=3)]] | None, Field(min_length=1)
    ] = None
    none: list[Any] | None = None
    l: list[int] = []


class ObjectsItem(ContractModel):
    a: int | None = None


Objects = TypeAliasType("Objects", list[ObjectsItem])
