"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class OrderCreated(ContractModel):
    id: str


class Cancel(ContractModel):
    id: str


class Cancelled(ContractModel):
    done: bool
