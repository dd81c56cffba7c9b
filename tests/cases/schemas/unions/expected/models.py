"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.checks import ONE_OF
from .runtime.models import ContractModel


class Cat(ContractModel):
    meow: bool


class Dog(ContractModel):
    bark: bool


Pet = TypeAliasType("Pet", Annotated[Cat | Dog, ONE_OF])


Simple = TypeAliasType("Simple", str | int)


Limited = TypeAliasType(
    "Limited", Annotated[str, Field(max_length=3)] | Annotated[int, Field(ge=5)]
)


Same = TypeAliasType("Same", Cat)


class Either(ContractModel):
    a: str | None = None
    b: str | None = None


Formats = TypeAliasType("Formats", UUID | date)


Nested = TypeAliasType("Nested", Pet | str)


Lists = TypeAliasType("Lists", list[int] | int)


class Holder(ContractModel):
    pet: Annotated[Cat | Dog, ONE_OF] | None = None
    pets: list[Cat | Dog] | None = None
    id: Annotated[str, Field(max_length=2)] | int | None = None


One = TypeAliasType("One", Cat)


Never = TypeAliasType("Never", Any)


OrNothing = TypeAliasType("OrNothing", str)


class BesideCat(ContractModel):
    meow: bool
    id: int


class BesideFish(ContractModel):
    fins: int
    id: int


class InlineOption1(ContractModel):
    x: int


class InlineOption2(ContractModel):
    y: int


class CrossedCat(ContractModel):
    meow: bool
    age: int


class CrossedDog(ContractModel):
    bark: bool
    age: int


Beside = TypeAliasType("Beside", Annotated[BesideCat | BesideFish, ONE_OF])


Inline = TypeAliasType("Inline", Annotated[InlineOption1 | InlineOption2, ONE_OF])


Crossed = TypeAliasType("Crossed", Annotated[CrossedCat | CrossedDog, ONE_OF])
