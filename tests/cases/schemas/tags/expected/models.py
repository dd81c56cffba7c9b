"""Data types of schema.yaml."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Literal, Union

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel


class One(ContractModel):
    v: Literal[1]


class Two(ContractModel):
    v: Literal[2, 3]


Versions = TypeAliasType("Versions", Annotated[One | Two, Field(discriminator="v")])


Maybe = TypeAliasType("Maybe", Annotated[One | Two | None, Field(discriminator="v")])


class Middle(ContractModel):
    event_kind: Annotated[Literal["middle"], Field(alias="event-kind")]
    b: int | None = None


class Bottom(ContractModel):
    event_kind: Annotated[Literal["bottom"], Field(alias="event-kind")]
    b: int | None = None
    c: int


class TwoV(ContractEnum, IntEnum):
    VALUE_2 = 2
    VALUE_3 = 3


class TopBase(ContractModel):
    event_kind: Annotated[Literal["top"], Field(alias="event-kind")]


Top = TypeAliasType(
    "Top", Annotated[Middle | Bottom | TopBase, Field(discriminator="event_kind")]
)


Either = TypeAliasType(
    "Either", Annotated[Union[One, Two, "Five"], Field(discriminator="v")]
)


class Five(ContractModel):
    v: Literal[5]
    versions: list[Either] | None = None
