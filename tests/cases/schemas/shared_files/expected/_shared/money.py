"""Data types of schemas/money.schema.yaml."""

from __future__ import annotations

from enum import StrEnum

from ..runtime.decimals import PlainDecimal
from ..runtime.models import ContractEnum, ContractModel


class Currency(ContractEnum, StrEnum):
    EUR = "EUR"
    USD = "USD"


class MoneyDetail(ContractModel):
    x: int | None = None


class Money(ContractModel):
    """An amount."""

    amount: PlainDecimal
    currency: Currency
    parts: list[Money] | None = None
    detail: MoneyDetail | None = None
