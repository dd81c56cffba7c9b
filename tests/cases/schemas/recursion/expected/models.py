"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Any, Union

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractModel


class Tree(ContractModel):
    value: int
    left: Tree | None = None
    children: list[Tree] | None = None
    by: dict[str, Tree] | None = None


Json = TypeAliasType("Json", "str | float | bool | list[Json] | dict[str, Json] | None")


Nest = TypeAliasType("Nest", "list[Nest]")


Map = TypeAliasType("Map", "dict[str, Map]")


Self = TypeAliasType("Self", str)


Ping = TypeAliasType("Ping", int | str)


Pong = TypeAliasType("Pong", str | int)


class Dynamic(ContractModel):
    children: list[Dynamic] | None = None


class Either(ContractModel):
    value: Any | None = None


class Other(ContractModel):
    value: int | None = None


Endless = TypeAliasType("Endless", Any)


InlineList = TypeAliasType("InlineList", "list[list[InlineListItem]]")


InlineListItem = TypeAliasType("InlineListItem", "list[InlineList]")


class Inline(ContractModel):
    list_: Annotated[list[InlineList] | None, Field(alias="list")] = None


class Chicken(ContractModel):
    egg: Egg | None = None


class Egg(ContractModel):
    chicken: Chicken | None = None


Expression = TypeAliasType("Expression", Union[int, "Sum"])


class Sum(ContractModel):
    left: Expression
    right: Expression
