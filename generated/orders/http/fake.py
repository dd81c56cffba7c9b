"""A stand-in for a server of the Orders API, for tests."""

from __future__ import annotations

from uuid import UUID

from ..._shared.order import Order, OrderId, OrderStatus
from ...runtime.http.fake import HttpFake
from . import operations, resources
from .models import NewOrder, OrderPage


class FakeOrdersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL
    _resources = resources.ALL

    async def list_orders(
        self,
        *,
        limit: int,
        cursor: str | None,
        status: list[OrderStatus] | None,
        customer_id: UUID | None,
    ) -> OrderPage:
        return await self._answer(
            operations.LIST_ORDERS,
            limit=limit,
            cursor=cursor,
            status=status,
            customer_id=customer_id,
        )

    async def place_order(
        self, body: NewOrder, *, idempotency_key: str | None
    ) -> Order:
        return await self._answer(
            operations.PLACE_ORDER, idempotency_key=idempotency_key, body=body
        )

    async def get_order(self, order_id: OrderId) -> Order:
        return await self._answer(operations.GET_ORDER, order_id=order_id)

    async def cancel_order(self, order_id: OrderId) -> Order:
        return await self._answer(operations.CANCEL_ORDER, order_id=order_id)
