"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractModel

Stamp = TypeAliasType("Stamp", datetime)


class Plain(ContractModel):
    a: str | None = None


class Named(ContractModel):
    name: str


class UserInput(ContractModel):
    taken: bool | None = None


class Cat(ContractModel):
    kind: Literal["cat"]
    id: int
    lives: int | None = None


class Dog(ContractModel):
    kind: Literal["dog"]


class Horse(ContractModel):
    type: Literal["Horse"]
    id: int
    speed: float | None = None


class Cow(ContractModel):
    type: Literal["Cow"]
    id: int


class Closed(ContractModel):
    model_config = ConfigDict(extra="forbid")

    id: int
    a: str


class Open(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, int]
    id: str


class AnimalBase(ContractModel):
    type: Literal["Animal"]
    id: int


class AddressInput(ContractModel):
    street: str


class CatInput(ContractModel):
    kind: Literal["cat"]
    lives: int | None = None


class HorseInput(ContractModel):
    type: Literal["Horse"]
    speed: float | None = None


class AnimalBaseInput(ContractModel):
    type: Literal["Animal"]


class CowInput(ContractModel):
    type: Literal["Cow"]
    pin: int | None = None


OpenInput = TypeAliasType("OpenInput", dict[str, int])


class ClosedInput(ContractModel, ignores=("id",)):
    model_config = ConfigDict(extra="forbid")

    a: str


class Address(ContractModel):
    street: str
    checked: Plain | None = None


class CreateUser(Named):
    home: AddressInput | None = None


class Unused(ContractModel):
    id: int | None = None
    of: CreateUser | None = None


Pet = TypeAliasType("Pet", Annotated[Cat | Dog, Field(discriminator="kind")])


Animal = TypeAliasType(
    "Animal", Annotated[Horse | Cow | AnimalBase, Field(discriminator="type")]
)


class UserRequest(ContractModel):
    """Somebody."""

    name: str
    secret: str
    home: AddressInput | None = None
    friends: list[UserRequest] | None = None
    by_role: dict[str, UserRequest] | None = None
    plain: Plain | None = None


PetInput = TypeAliasType(
    "PetInput", Annotated[CatInput | Dog, Field(discriminator="kind")]
)


AnimalInput = TypeAliasType(
    "AnimalInput",
    Annotated[HorseInput | CowInput | AnimalBaseInput, Field(discriminator="type")],
)


class User(ContractModel):
    """Somebody."""

    id: int
    name: str
    home: Address | None = None
    friends: list[User] | None = None
    by_role: dict[str, User] | None = None
    plain: Plain | None = None
    created: Stamp | None = None


class Page(ContractModel):
    users: list[User]
