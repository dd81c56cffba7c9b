"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from ..._shared.address import Address
from ..._shared.money import Money
from ...runtime.models import ContractEnum, ContractModel


class OrderHeaders(ContractModel):
    """What travels beside an event."""

    correlation_id: Annotated[str | None, Field(alias="correlationId")] = None
    """The request that caused the event."""
    tenant: str | None = None
    """The shop that the order belongs to."""


class OrderLine(ContractModel):
    """One article of an order."""

    sku: Annotated[str, Field(pattern="^[A-Z0-9-]{1,32}$")]
    """Stock keeping unit."""
    quantity: Annotated[int, Field(ge=1)]
    price: Money


class PaymentMethod(ContractEnum, StrEnum):
    """How an order was paid."""

    CARD = "card"
    TRANSFER = "transfer"
    VOUCHER = "voucher"


class CancelReason(ContractEnum, StrEnum):
    """Why an order was cancelled."""

    CUSTOMER = "customer"
    OUT_OF_STOCK = "outOfStock"
    PAYMENT_FAILED = "paymentFailed"


OrderId = TypeAliasType("OrderId", UUID)
"""Number of the order, given when it is placed."""


class OrderCreated(ContractModel):
    """A customer placed an order."""

    order_id: Annotated[OrderId, Field(alias="orderId")]
    customer_id: Annotated[UUID, Field(alias="customerId")]
    """The user who placed the order."""
    created_at: Annotated[datetime, Field(alias="createdAt")]
    lines: Annotated[list[OrderLine], Field(min_length=1)]
    total: Money
    ship_to: Annotated[Address | None, Field(alias="shipTo")] = None


class OrderPaid(ContractModel):
    """An order was paid in full."""

    order_id: Annotated[OrderId, Field(alias="orderId")]
    paid_at: Annotated[datetime, Field(alias="paidAt")]
    amount: Money
    method: PaymentMethod


class OrderCancelled(ContractModel):
    """An order will not be delivered."""

    order_id: Annotated[OrderId, Field(alias="orderId")]
    cancelled_at: Annotated[datetime, Field(alias="cancelledAt")]
    reason: CancelReason
