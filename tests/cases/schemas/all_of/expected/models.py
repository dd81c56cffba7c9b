"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractModel


class Base(ContractModel):
    id: int
    name: str | None = None


class Child(Base):
    """Inherits."""

    extra: str


class Beside(Base):
    size: int | None = None


Described = TypeAliasType("Described", Base)
"""The same."""


class Narrowed(ContractModel):
    id: int
    name: str


class Overlapping(ContractModel):
    id: Annotated[int, Field(ge=1)]
    name: Annotated[str | None, Field(max_length=3)] = None


class Conflicting(ContractModel):
    a: str | None = None


class Diamond(ContractModel):
    id: int
    name: str | None = None
    extra: str
    size: int | None = None


class Other(ContractModel):
    other: bool | None = None


Limits = TypeAliasType("Limits", Annotated[str, Field(max_length=4, min_length=2)])


class Recursive(Other):
    next: Recursive | None = None


class Itself(ContractModel):
    b: str | None = None
    a: str | None = None


class Itself2(ContractModel):
    a: str | None = None
    b: str | None = None


class Typed(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, int]
    id: int
    name: str | None = None


class DeepMore(Base):
    more: str | None = None


class BothIn(ContractModel):
    x: str | None = None
    y: str


class Two(Base, Other):
    pass


class Deep(ContractModel):
    child: Base | None = None
    """One of them."""
    more: DeepMore | None = None


class Both(ContractModel):
    in_: Annotated[BothIn | None, Field(alias="in")] = None
