"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractModel

Pair = TypeAliasType("Pair", "tuple[int, Point]")


Point = TypeAliasType("Point", tuple[float, float])
"""Two numbers."""


Short = TypeAliasType("Short", tuple[int, str])


Rest = TypeAliasType("Rest", Annotated[list[int | str], Field(min_length=1)])


Open = TypeAliasType("Open", list[Any])


Tree = TypeAliasType("Tree", "tuple[str, list[Tree]]")


class Holder(ContractModel, nullable=("inline",)):
    at: Point | None = None
    inline: tuple[Annotated[str, Field(min_length=1)], HolderInlineItem] | None = None
    many: list[tuple[int]] | None = None
    default: tuple[int, str] = (1, "a")
    map: dict[str, tuple[bool, None]] | None = None
    either: str | Pair | None = None


class HolderInlineItem(ContractModel):
    a: int | None = None
