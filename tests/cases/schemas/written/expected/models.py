"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.decimals import PlainDecimal
from .runtime.encoded import Base64
from .runtime.formats import Uri
from .runtime.models import ContractModel
from .runtime.written import Written

Amount = TypeAliasType(
    "Amount", Annotated[PlainDecimal, Written(pattern="^-?[0-9]+\\.[0-9]{2}$")]
)


WrittenModel = TypeAliasType("WrittenModel", PlainDecimal)


class Money(ContractModel, nullable=("tax",)):
    amount: Amount
    tax: Annotated[PlainDecimal, Written(max_length=5)] | None = None
    rates: list[Annotated[PlainDecimal, Written(min_length=3)]] | None = None
    plain: WrittenModel | None = None
    day: Annotated[date, Written(pattern="^2024-")] | None = None
    at: Annotated[datetime, Written(pattern="Z$")] | None = None
    id: Annotated[UUID, Written(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-4")] | None = None
    took: Annotated[timedelta, Written(pattern="^PT")] | None = None
    seal: Annotated[Base64, Written(max_length=8)] | None = None
    page: Annotated[Uri | None, Field(pattern="^https:")] = None
    either: Annotated[date, Written(pattern="^2024-")] | int | None = None
