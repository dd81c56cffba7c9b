"""Data types of payments.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ...runtime.models import ContractEnum, ContractModel


class Card(ContractModel):
    kind: Literal["card"]
    last4: str | None = None


class Transfer(ContractModel):
    kind: Literal["transfer"]
    iban: str | None = None


class PaymentState(ContractEnum, StrEnum):
    OPEN = "open"
    PAID = "paid"


Method = TypeAliasType(
    "Method", Annotated[Card | Transfer, Field(discriminator="kind")]
)


class Payment(ContractModel):
    state: PaymentState
    method: Method
