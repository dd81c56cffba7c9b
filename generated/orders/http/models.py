"""Data types of orders.openapi.yaml."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import Field

from ..._shared.address import Address
from ..._shared.money import Money
from ..._shared.order import Order, OrderId, OrderLine, OrderStatus
from ..._shared.problem import Problem
from ..._shared.sku import Sku
from ...runtime.models import ContractModel

__all__ = [
    "Address",
    "Money",
    "NewOrder",
    "NewOrderLine",
    "Order",
    "OrderId",
    "OrderLine",
    "OrderPage",
    "OrderStatus",
    "Problem",
    "Sku",
]


class NewOrderLine(ContractModel):
    """One article that a customer wants."""

    sku: Sku
    quantity: Annotated[int, Field(ge=1, le=1000)]
    """How many of it."""


class OrderPage(ContractModel):
    """Some orders, and where the next ones begin."""

    items: list[Order]
    next_cursor: Annotated[str | None, Field(alias="nextCursor")] = None
    """Absent on the last page."""


class NewOrder(ContractModel):
    """What a customer wants to buy."""

    customer_id: Annotated[UUID, Field(alias="customerId")]
    """The user who places the order."""
    lines: Annotated[list[NewOrderLine], Field(max_length=100, min_length=1)]
    """What is to be bought; the shop knows the prices."""
    ship_to: Annotated[Address | None, Field(alias="shipTo")] = None
