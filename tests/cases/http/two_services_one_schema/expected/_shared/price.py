"""Data types of shared/price.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ..runtime.models import ContractEnum, ContractModel


class PriceCurrency(ContractEnum, StrEnum):
    EUR = "EUR"
    CHF = "CHF"


class Price(ContractModel):
    amount: Annotated[str, Field(pattern="^\\d+\\.\\d{2}$")]
    currency: PriceCurrency = PriceCurrency.EUR
