"""Data types of shop.asyncapi.yaml."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

from ...runtime.formats import Int32, Int64
from ...runtime.models import ContractModel

Other = TypeAliasType("Other", Any)


class OtherRecord(ContractModel):
    id: str


class Money(ContractModel):
    amount: Int64 = 9223372036854775807


class Tree(ContractModel):
    below: list[Tree]


class Text(ContractModel, nullable=("next",)):
    lines: list[str] = ["a"]
    next: Text | None = None
    number: Int32 | float = 1.5


class Plain(ContractModel):
    other: Other | None = None


class Twice(ContractModel):
    one: Money
    other: Money
    named: Money
