"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractModel

Free = TypeAliasType("Free", dict[str, Any])


Numbers = TypeAliasType("Numbers", dict[str, int])


Limited = TypeAliasType(
    "Limited",
    Annotated[
        dict[str, Annotated[str, Field(max_length=2)]],
        Field(min_length=1, max_length=2),
    ],
)


Pattern = TypeAliasType("Pattern", dict[Annotated[str, Field(pattern="^x-")], str])


Both = TypeAliasType("Both", dict[str, str | int])


class Open(ContractModel):
    model_config = ConfigDict(extra="allow")

    a: str | None = None


class Closed(ContractModel):
    model_config = ConfigDict(extra="forbid")

    a: str | None = None


class Typed(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, int]
    a: str | None = None


class TypedItems(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Closed]
    a: str | None = None


class TypedLimited(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Annotated[str, Field(max_length=2)]]
    a: str | None = None


class Unevaluated(ContractModel):
    model_config = ConfigDict(extra="forbid")

    a: str | None = None


NullValues = TypeAliasType("NullValues", dict[str, int | None])


class Holder(ContractModel):
    free: dict[str, Any] | None = None
    m: dict[str, int] = {"a": 1}


class ItemsValue(ContractModel):
    n: int | None = None


Items = TypeAliasType("Items", dict[str, ItemsValue])
