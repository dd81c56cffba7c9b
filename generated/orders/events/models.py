"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ..._shared.address import Address
from ..._shared.money import Money
from ..._shared.order import Order, OrderId, OrderLine, OrderStatus
from ..._shared.payment import Payment, PaymentStatus
from ..._shared.sku import Sku
from ...payments.events.models import DeclineReason, PaymentCaptured, PaymentDeclined
from ...runtime.models import ContractEnum, ContractModel

__all__ = [
    "Address",
    "CancelReason",
    "DeclineReason",
    "Money",
    "Order",
    "OrderCancelled",
    "OrderCreated",
    "OrderHeaders",
    "OrderId",
    "OrderLine",
    "OrderPaid",
    "OrderStatus",
    "Payment",
    "PaymentCaptured",
    "PaymentDeclined",
    "PaymentMethod",
    "PaymentStatus",
    "Sku",
]


class OrderCreated(ContractModel):
    """A customer placed an order."""

    order: Order


class OrderHeaders(ContractModel):
    """What travels beside an event."""

    correlation_id: Annotated[str | None, Field(alias="correlationId")] = None
    """The request that caused the event."""
    tenant: str | None = None
    """The shop that the order belongs to."""


class CancelReason(ContractEnum, StrEnum):
    """Why an order was cancelled."""

    CUSTOMER = "customer"
    OUT_OF_STOCK = "outOfStock"
    PAYMENT_FAILED = "paymentFailed"


class PaymentMethod(ContractEnum, StrEnum):
    """How an order was paid."""

    CARD = "card"
    TRANSFER = "transfer"
    VOUCHER = "voucher"


class OrderCancelled(ContractModel):
    """An order will not be delivered."""

    order: Order
    cancelled_at: Annotated[datetime, Field(alias="cancelledAt")]
    """When it was given up."""
    reason: CancelReason


class OrderPaid(ContractModel):
    """An order was paid in full."""

    order: Order
    paid_at: Annotated[datetime, Field(alias="paidAt")]
    """When the money came."""
    method: PaymentMethod
