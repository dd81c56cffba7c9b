"""Data types of orders.openapi.yaml."""

from __future__ import annotations

from uuid import UUID

from typing_extensions import TypeAliasType

from ...runtime.models import ContractModel


class Line(ContractModel):
    sku: str | None = None


UserId = TypeAliasType("UserId", UUID)


class Order(ContractModel):
    by: UserId
    lines: list[Line] | None = None


class Basket(ContractModel):
    orders: list[Order]
