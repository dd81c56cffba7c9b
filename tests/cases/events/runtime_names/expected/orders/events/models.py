"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class WithHeaders(ContractModel):
    x: str


class OrdersPublisher(ContractModel):
    y: str


class MessageContext(ContractModel):
    z: str


class FakeOrdersHandlers(ContractModel):
    f: str


class Reply(ContractModel):
    z: str | None = None


class ReplyHeaders(ContractModel):
    h: str
