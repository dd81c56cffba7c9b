"""Data types of users.openapi.yaml."""

from __future__ import annotations

from ...orders.http.models import Line, Order, UserId
from ...runtime.models import ContractModel

__all__ = ["Line", "Mark", "Order", "User", "UserId"]


class Mark(ContractModel):
    text: str


class User(ContractModel):
    id: UserId
    mark: Mark
    latest: Order | None = None
