"""Data types of orders.stream.asyncapi.yaml."""

from __future__ import annotations

from ...._shared.address import Address
from ...._shared.money import Money
from ...._shared.order import Order, OrderId, OrderLine, OrderStatus
from ...._shared.sku import Sku
from ..models import (
    CancelReason,
    OrderCancelled,
    OrderCreated,
    OrderHeaders,
    OrderPaid,
    PaymentMethod,
)

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
    "OrderPaid",
    "OrderStatus",
    "PaymentMethod",
    "Sku",
]
