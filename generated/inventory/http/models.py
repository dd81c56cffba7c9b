"""Data types of inventory.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._shared.order import OrderId
from ..._shared.problem import Problem
from ..._shared.reservation import Reservation, ReservedLine
from ..._shared.sku import Sku
from ...runtime.models import ContractModel

__all__ = [
    "NewReservation",
    "OrderId",
    "Problem",
    "Reservation",
    "ReservedLine",
    "Sku",
    "Stock",
]


class Stock(ContractModel):
    """How much there is of an article."""

    sku: Sku
    on_hand: Annotated[int, Field(alias="onHand", ge=0)]
    """How many lie in the warehouse."""
    reserved: Annotated[int, Field(ge=0)]
    """How many of those are set aside."""


class NewReservation(ContractModel):
    """What is to be set aside for an order."""

    lines: Annotated[list[ReservedLine], Field(max_length=100, min_length=1)]
    """The goods, each article once."""
