"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from ...runtime.decimals import PlainDecimal
from ...runtime.formats import Int32, Int64
from ...runtime.local_times import LocalDateTime, LocalTime
from ...runtime.models import ContractEnum, ContractModel


class Node(ContractModel, nullable=("next",)):
    value: Int32
    next: Node | None = None
    children: Annotated[list[Node], Field(validate_default=True)] = []


class Card(ContractModel):
    number: str


class Cash(ContractModel):
    number: str


class Later(ContractEnum, StrEnum):
    WEEK = "WEEK"
    MONTH = "MONTH"


class Class(ContractEnum, StrEnum):
    FIRST = "FIRST"
    NONE = "None"
    CLASS = "class"


class Address(ContractModel):
    city: str
    """Where."""


class OrdersAddress(ContractModel):
    lines: list[str] = []


class Opened(ContractModel):
    id: str


class Closed(ContractModel):
    id: str


class Told(ContractModel):
    at: datetime


class Placed(ContractModel, nullable=("closes", "billing")):
    """An order was placed."""

    order_id: UUID
    """Which one."""
    class_: Annotated[Class, Field(alias="class")] = Class.FIRST
    total: Annotated[PlainDecimal, Field(max_digits=9, decimal_places=2)]
    rate: Annotated[PlainDecimal, Field(max_digits=18, decimal_places=6)]
    day: date
    opens: LocalTime
    closes: LocalTime | None = None
    at: datetime
    exactly: datetime
    wall: LocalDateTime
    lasts: Annotated[bytes, Field(min_length=12, max_length=12)]
    hash: Annotated[bytes, Field(min_length=16, max_length=16)]
    other_hash: Annotated[bytes, Field(min_length=16, max_length=16)] | None
    trace: UUID
    raw: bytes
    paid: Card | Cash | Later | str | dict[str, Int64] | list[Card]
    address: Address
    billing: OrdersAddress | None = None
    from_: Annotated[str, Field(alias="from")] = "web"
    count: Int32 = 1
    weight: float = 0.5
    gift: bool = False
    nothing: Annotated[None, Field(None)] = None
