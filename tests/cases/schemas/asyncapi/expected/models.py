"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractModel


class Moved(ContractModel):
    kind: Literal["Moved"]
    to: str | None = None


class Gone(ContractModel):
    kind: Literal["Gone"]
    why: str | None = None


Tuple = TypeAliasType("Tuple", tuple[str, int])


Over = TypeAliasType("Over", Annotated[int, Field(gt=3)])


class Conditional(ContractModel, requires={"a": ("b",)}):
    a: str | None = None


class EventBase(ContractModel):
    kind: Literal["Event"]


class A(ContractModel):
    x: str | None = None


class PlacedPayloadLinesItem(ContractModel):
    n: int | None = None


class OldPayload(ContractModel):
    x: int | None = None


Event = TypeAliasType(
    "Event", Annotated[Moved | Gone | EventBase, Field(discriminator="kind")]
)


class Definitions(ContractModel):
    a: A | None = None


class PlacedPayload(ContractModel):
    id: UUID
    lines: list[PlacedPayloadLinesItem] | None = None
