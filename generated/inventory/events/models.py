"""Data types of inventory.asyncapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._shared.address import Address
from ..._shared.money import Money
from ..._shared.order import Order, OrderId, OrderLine, OrderStatus
from ..._shared.reservation import Reservation, ReservedLine
from ..._shared.sku import Sku
from ...orders.events.models import (
    CancelReason,
    OrderCancelled,
    OrderCreated,
    OrderHeaders,
)
from ...runtime.models import ContractModel

__all__ = [
    "Address",
    "CancelReason",
    "Money",
    "Order",
    "OrderCancelled",
    "OrderCreated",
    "OrderHeaders",
    "OrderId",
    "OrderLine",
    "OrderStatus",
    "Reservation",
    "ReservedLine",
    "Sku",
    "StockRanOut",
    "StockReleased",
    "StockReserved",
]


class StockReserved(ContractModel):
    """All goods of an order are set aside."""

    reservation: Reservation


class StockReleased(ContractModel):
    """The goods of an order were put back."""

    reservation: Reservation


class StockRanOut(ContractModel):
    """There is not enough for an order."""

    order_id: Annotated[OrderId, Field(alias="orderId")]
    missing: Annotated[list[ReservedLine], Field(min_length=1)]
    """What is missing, and how many of it."""
