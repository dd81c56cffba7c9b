"""Data types of contracts/inventory.asyncapi.yaml."""

from __future__ import annotations

from ...orders.events.models import OrderId
from ...runtime.models import ContractModel


class StockRanOut(ContractModel):
    sku: str
    order: OrderId
