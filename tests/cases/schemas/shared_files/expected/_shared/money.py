"""Data types of schemas/money.schema.yaml."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from ..runtime.models import ContractEnum, ContractModel


class Currency(ContractEnum, StrEnum):
    EUR = "EUR"
    USD = "USD"


class MoneyDetail(ContractModel):
    x: int | None = None


class Money(ContractModel):
    """An amount."""

    amount: Decimal
    currency: Currency
    parts: list[Money] | None = None
    detail: MoneyDetail | None = None
