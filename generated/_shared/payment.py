"""Data types of schemas/payment.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from ..runtime.models import ContractEnum, ContractModel
from .money import Money
from .order import OrderId


class PaymentStatus(ContractEnum, StrEnum):
    """How far a payment has come."""

    AUTHORIZED = "authorized"
    CAPTURED = "captured"
    DECLINED = "declined"
    REFUNDED = "refunded"


class Payment(ContractModel):
    """What a customer pays for an order, and how far it has come."""

    id: UUID
    """Id of the payment, given when it is authorized."""
    order_id: Annotated[OrderId, Field(alias="orderId")]
    status: PaymentStatus
    """How far a payment has come."""
    amount: Money
    refunded: Money
    """What the customer got back so far."""
