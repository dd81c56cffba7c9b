"""Data types of inventory.asyncapi.yaml."""

from __future__ import annotations

from ...orders.events.models import Order, OrderId
from ...runtime.models import ContractModel

__all__ = ["Order", "OrderId", "StockRanOut"]


class StockRanOut(ContractModel):
    sku: str
    order: OrderId
