"""Data types of notifications.asyncapi.yaml."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from ..._shared.address import Address
from ..._shared.contact_channel import ContactChannel
from ..._shared.money import Money
from ..._shared.order import Order, OrderId, OrderLine, OrderStatus
from ..._shared.sku import Sku
from ...orders.events.models import (
    CancelReason,
    OrderCancelled,
    OrderCreated,
    OrderHeaders,
    OrderPaid,
    PaymentMethod,
)
from ...runtime.models import ContractEnum, ContractModel

__all__ = [
    "Address",
    "CancelReason",
    "ContactChannel",
    "FailureReason",
    "Money",
    "Notification",
    "NotificationFailed",
    "NotificationSent",
    "Order",
    "OrderCancelled",
    "OrderCreated",
    "OrderHeaders",
    "OrderId",
    "OrderLine",
    "OrderPaid",
    "OrderStatus",
    "PaymentMethod",
    "Sku",
]


class Notification(ContractModel):
    """What a customer is told, and how."""

    id: UUID
    """Id of the notification."""
    customer_id: Annotated[UUID, Field(alias="customerId")]
    """The user who is written to."""
    order_id: Annotated[OrderId | None, Field(alias="orderId")] = None
    channel: ContactChannel
    subject: Annotated[str, Field(max_length=200, min_length=1)]
    """What it is about, in one line."""


class NotificationSent(ContractModel):
    """A customer was written to."""

    notification: Notification
    sent_at: Annotated[datetime, Field(alias="sentAt")]
    """When it left."""


class FailureReason(ContractEnum, StrEnum):
    """Why a customer could not be reached."""

    UNKNOWN_ADDRESS = "unknownAddress"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


class NotificationFailed(ContractModel):
    """A customer could not be reached."""

    notification: Notification
    failed_at: Annotated[datetime, Field(alias="failedAt")]
    """When it was given up."""
    reason: FailureReason
