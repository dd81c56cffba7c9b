"""Data types of inventory.asyncapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._shared.order import OrderId
from ..._shared.reservation import Reservation, ReservedLine
from ...runtime.models import ContractModel


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
