"""Data types of schemas/money.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..runtime.decimals import PlainDecimal
from ..runtime.models import ContractModel
from ..runtime.written import Written


class Money(ContractModel):
    """An amount in one currency, exact to the cent."""

    amount: Annotated[PlainDecimal, Written(pattern="^-?\\d{1,15}(\\.\\d{1,4})?$")]
    """Amount as a decimal number in text, so that no digit is lost."""
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    """ISO 4217 code of the currency."""
