"""Data types of contracts/users.openapi.yaml."""

from __future__ import annotations

from ...orders.http.models import Order, UserId
from ...runtime.models import ContractModel


class Mark(ContractModel):
    text: str


class User(ContractModel):
    id: UserId
    mark: Mark
    latest: Order | None = None
