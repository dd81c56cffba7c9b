"""Data types of pets.asyncapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ...runtime.models import ContractEnum, ContractModel


class Cat(ContractModel):
    species: Literal["Cat"]


class Dog(ContractModel):
    species: Literal["Dog"]


class Fish(ContractModel):
    species: Literal["fish"]


class Meal(ContractModel):
    grams: int | None = None


class PetBase(ContractModel):
    species: Literal["Pet"]


class AnimalBase(ContractModel):
    kind: str
    name: str | None = None


class MorningHeaders(ContractModel):
    meal: Literal["breakfast"]


class EveningHeadersMeal(ContractEnum, StrEnum):
    DINNER = "dinner"
    SUPPER = "supper"


class One(ContractModel):
    kind: Literal["x"] | None = None
    one: str | None = None


class Two(ContractModel):
    kind: Literal["x"] | None = None
    two: str | None = None


Pet = TypeAliasType(
    "Pet", Annotated[Cat | Dog | Fish | PetBase, Field(discriminator="species")]
)


class Bird(AnimalBase):
    kind: Literal["bird", "parrot"]


class Horse(AnimalBase):
    kind: Literal["Horse"]


class EveningHeaders(ContractModel):
    meal: EveningHeadersMeal


Animal = TypeAliasType("Animal", Annotated[Bird | Horse, Field(discriminator="kind")])
