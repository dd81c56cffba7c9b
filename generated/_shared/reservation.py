"""Data types of schemas/reservation.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..runtime.models import ContractModel
from .order import OrderId
from .sku import Sku


class ReservedLine(ContractModel):
    """How many of an article are set aside."""

    sku: Sku
    quantity: Annotated[int, Field(ge=1, le=1000)]
    """How many of it."""


class Reservation(ContractModel):
    """Goods that are set aside for an order."""

    order_id: Annotated[OrderId, Field(alias="orderId")]
    lines: Annotated[list[ReservedLine], Field(max_length=100, min_length=1)]
    """The goods."""
