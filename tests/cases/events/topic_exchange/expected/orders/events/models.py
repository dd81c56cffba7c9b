"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class OrderCreatedCustomer(ContractModel):
    id: str


class OrderCreatedHeaders(ContractModel):
    trace: str
    x_retries: Annotated[int | None, Field(alias="x-retries")] = None


class OrderCreated(ContractModel):
    id: int
    customer: OrderCreatedCustomer | None = None
