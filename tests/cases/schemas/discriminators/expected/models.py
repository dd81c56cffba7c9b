"""Data types of schema.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel


class Cat(ContractModel):
    kind: Literal["cat", "kitty"]
    meow: bool


class Dog(ContractModel):
    kind: Literal["dog", "hound"]
    """Its kind."""
    bark: bool | None = None


Mapped = TypeAliasType("Mapped", Annotated[Cat | Dog, Field(discriminator="kind")])


Again = TypeAliasType("Again", Annotated[Cat | Dog, Field(discriminator="kind")])


class Circle(ContractModel):
    shape: Literal["circle"]
    r: float | None = None


class Square(ContractModel):
    shape: Literal["square"]
    side: float | None = None


Shape = TypeAliasType("Shape", Annotated[Circle | Square, Field(discriminator="shape")])


class Car(ContractModel, implies={"type": "Car"}):
    type: Literal["Car"]
    wheels: int | None = None


class Boat(ContractModel, implies={"type": "Boat"}):
    type: Literal["Boat"]
    sail: bool | None = None


Vehicle = TypeAliasType("Vehicle", Annotated[Car | Boat, Field(discriminator="type")])


class Plane(ContractModel):
    type: Literal["plane"]
    wings: int | None = None


class Kind(ContractEnum, StrEnum):
    A = "a"
    B = "b"


class A(ContractModel):
    kind_of: Annotated[Literal["a"], Field(alias="kind-of")]
    x: int | None = None


class B(ContractModel):
    kind_of: Annotated[Literal["b"], Field(alias="kind-of")]
    y: int | None = None


ByEnum = TypeAliasType("ByEnum", Annotated[A | B, Field(discriminator="kind_of")])


Unknown = TypeAliasType("Unknown", str | Cat)


HolderPet = TypeAliasType(
    "HolderPet", Annotated[Cat | Dog, Field(discriminator="kind")]
)


HolderMaybe = TypeAliasType(
    "HolderMaybe", Annotated[Circle | Square | None, Field(discriminator="shape")]
)


Moving = TypeAliasType(
    "Moving", Annotated[Car | Boat | Plane, Field(discriminator="type")]
)


class Holder(ContractModel):
    pet: HolderPet | None = None
    maybe: HolderMaybe | None = None
    shapes: list[Shape] | None = None
