"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.checks import UNIQUE
from .runtime.models import ContractModel

Tags = TypeAliasType("Tags", Annotated[list[str], Field(min_length=1), UNIQUE])


Points = TypeAliasType("Points", "Annotated[list[Point], UNIQUE]")


class Point(ContractModel, nullable=("y",)):
    x: float
    y: float | None = None


Set = TypeAliasType("Set", Annotated[list[Any], UNIQUE] | None)


class Holder(ContractModel, nullable=("maybe",)):
    tags: Annotated[list[str], UNIQUE] | None = None
    maybe: Annotated[list[Holder], UNIQUE] | None = None
    nested: list[Annotated[list[int], UNIQUE]] | None = None
    default: Annotated[list[int], UNIQUE] = [1, 2]


class Patch(ContractModel, min_properties=1, max_properties=2, nullable=("b-c",)):
    a: str | None = None
    b_c: Annotated[str | None, Field(alias="b-c")] = None
    d: str | None = None


class Paid(ContractModel, requires={"card-number": ("billing",)}):
    id: int
    card_number: Annotated[str | None, Field(alias="card-number")] = None
    billing: str | None = None


class Child(Paid, requires={"card-number": ("billing",)}):
    more: int | None = None


class Child2(Paid, min_properties=2, requires={"card-number": ("billing",)}):
    more: int | None = None


Scores = TypeAliasType(
    "Scores", dict[Annotated[str, Field(max_length=3, pattern="^[a-z]+$")], int]
)


Headers = TypeAliasType("Headers", dict[Annotated[str, Field(pattern="^x-")], str])


Loose = TypeAliasType("Loose", dict[str, Any])


By = TypeAliasType("By", 'dict[Literal["a", "b"], list[Point]]')


class Named(ContractModel):
    a: str | None = None
