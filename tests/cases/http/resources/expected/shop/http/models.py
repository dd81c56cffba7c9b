"""Data types of shop.openapi.yaml."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field

from ...runtime.models import ContractEnum, ContractModel


class Change(ContractModel, nullable=("age",)):
    name: str | None = None
    age: int | None = None


class Short(ContractModel):
    model_config = ConfigDict(extra="forbid")

    id: int
    name: str


class Page(ContractModel):
    items: list[Short]
    kinds: list[str] | None = None
    total: int


class Name(ContractEnum, StrEnum):
    RED = "red"
    GREEN = "green"
    BLUE = "blue"


class Light(ContractModel):
    name: Name
    note: str | None = None


class Dark(ContractModel):
    name: Name
    depth: int


class Note(ContractModel):
    name: str
    text: str


class NewPetKind(ContractEnum, StrEnum):
    CAT = "cat"
    DOG = "dog"


class ListPetsKindItem(ContractEnum, StrEnum):
    CAT = "cat"
    DOG = "dog"


class NewPetInput(ContractModel, nullable=("age",)):
    name: Annotated[str, Field(min_length=1)]
    kind: NewPetKind = NewPetKind.CAT
    pin: str | None = None
    age: int | None = None


class NoPetBody(ContractModel):
    title: str
    status: int
    detail: str | None = None


class AddColourRequest(ContractModel):
    note: str | None = None


class GetReportResponse(ContractModel):
    sum: float


class NewPet(ContractModel, nullable=("age",)):
    name: Annotated[str, Field(min_length=1)]
    kind: NewPetKind = NewPetKind.CAT
    age: int | None = None


class Pet(NewPet):
    id: Annotated[int, Field(ge=1)]
    since: datetime
