"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractModel


class Created(ContractModel):
    type: Literal["Created"]
    at: int | None = None


class Alone(ContractModel):
    t: str | None = None


class Lion(ContractModel):
    kind: Literal["Lion"]
    mane: bool | None = None


class Bear(ContractModel):
    kind: Literal["Bear"]
    fur: str | None = None


class Screw(ContractModel, implies={"part": "Screw"}):
    part: Literal["Screw"]
    size: int | None = None
    long: bool | None = None


class PetBase(ContractModel):
    """Any pet."""

    pet_type: Annotated[str, Field(alias="petType")]
    name: str | None = None


class EventBase(ContractModel):
    type: Literal["Event"]


class PartBase(ContractModel, implies={"part": "Part"}):
    part: Literal["Part"]
    size: int | None = None


class Cat(PetBase):
    pet_type: Annotated[Literal["Cat"], Field(alias="petType")]
    claws: bool | None = None


class Dog(PetBase):
    pet_type: Annotated[Literal["dog"], Field(alias="petType")]
    bark: str


Event = TypeAliasType(
    "Event", Annotated[Created | EventBase, Field(discriminator="type")]
)


Animal = TypeAliasType("Animal", Annotated[Lion | Bear, Field(discriminator="kind")])


Part = TypeAliasType("Part", Annotated[Screw | PartBase, Field(discriminator="part")])


Pet = TypeAliasType("Pet", Annotated[Cat | Dog, Field(discriminator="pet_type")])
"""Any pet."""


class Owner(ContractModel):
    pet: Pet | None = None
    pets: list[Pet] | None = None
