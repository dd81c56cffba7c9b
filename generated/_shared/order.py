"""Data types of schemas/order.yaml."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from ..runtime.models import ContractEnum, ContractModel
from .address import Address
from .money import Money
from .sku import Sku

OrderId = TypeAliasType("OrderId", UUID)
"""Number of the order, given when it is placed."""


class OrderStatus(ContractEnum, StrEnum):
    """How far an order has come."""

    PLACED = "placed"
    PAID = "paid"
    CANCELLED = "cancelled"


class OrderLine(ContractModel):
    """One article of an order."""

    sku: Sku
    quantity: Annotated[int, Field(ge=1, le=1000)]
    """How many of it."""
    price: Money


class Order(ContractModel):
    """What a customer buys, and how far it has come."""

    id: OrderId
    customer_id: Annotated[UUID, Field(alias="customerId")]
    """The user who placed the order."""
    status: OrderStatus
    lines: Annotated[list[OrderLine], Field(min_length=1)]
    """What is bought, at the prices of the day."""
    total: Money
    ship_to: Annotated[Address | None, Field(alias="shipTo")] = None
    created_at: Annotated[datetime, Field(alias="createdAt")]
    """When the order was placed."""
