"""Data types of schemas/money.yaml."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from ..runtime.models import ContractModel


class Money(ContractModel):
    """An amount in one currency, exact to the cent."""

    amount: Decimal
    """Amount as a decimal number in text, so that no digit is lost."""
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    """ISO 4217 code of the currency."""
