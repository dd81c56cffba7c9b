"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel


class Level(ContractEnum, StrEnum):
    LOW = "low"
    HIGH = "high"


Amount = TypeAliasType("Amount", Annotated[float, Field(ge=0.0)])


class Point(ContractModel):
    x: int = 1


class DefaultsInline(ContractEnum, StrEnum):
    X = "x"
    Y = "y"


class Defaults(ContractModel):
    needed: str
    text: str = "plain"
    quoted: str = "\"\"\"'''\\ {{ 7*7 }} {x} \n end"
    number: float = 1
    whole: Annotated[int, Field(ge=1)] = 3
    flag: bool = False
    wrong: int | None = None
    truth: int | None = None
    list_: Annotated[list[str], Field(alias="list")] = ["a", "b"]
    empty: Annotated[list[Point], Field(validate_default=True)] = []
    map: dict[str, int] = {}
    object: Point | None = None
    level: Level = Level.HIGH
    levels: list[Level] = [Level.LOW]
    unknown: Level | None = None
    amount: Amount = 2.5
    maybe: str | None = "x"
    nothing: str | None = None
    either: str | int = 5
    date_: Annotated[date | None, Field(alias="date")] = None
    any: Any = {"a": [1, None]}
    fixed: Literal["c"] = "c"
    inline: DefaultsInline = DefaultsInline.Y
    nullable_level: Level | None = Level.LOW
