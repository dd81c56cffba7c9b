"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class OrderId(ContractModel):
    text: str


class Order(ContractModel):
    id: OrderId
    sku: str
