"""Data types of schema.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel

Yes = TypeAliasType("Yes", Any)


No = TypeAliasType("No", Any)


Listed = TypeAliasType("Listed", Any)


Text = TypeAliasType("Text", Any)


Number = TypeAliasType("Number", Any)


Null = TypeAliasType("Null", Any)


class Properties(ContractModel):
    a: str | None = None
    b: Any


OddK = TypeAliasType("OddK", str | int)


class OddS(ContractEnum, StrEnum):
    A = "a"
    B = "b"


class Odd(ContractModel):
    a: Any
    b: Any | None = None
    c: Any | None = None
    d: str | None = None
    e: str | None = None
    f: float | None = None
    g: Any | None = None
    h: Any | None = None
    i: list[Any] | None = None
    j: dict[str, Any] | None = None
    k: OddK | None = None
    l: str | None = None
    m: str | None = None
    n: Any | None = None
    o: str | None = None
    p: Any | None = None
    q: dict[str, Any] | None = None
    r: Any | None = None
    s: OddS | None = None
