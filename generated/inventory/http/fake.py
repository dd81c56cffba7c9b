"""A stand-in for a server of the Inventory API, for tests."""

from __future__ import annotations

from ..._shared.order import OrderId
from ..._shared.reservation import Reservation
from ..._shared.sku import Sku
from ...runtime.http.fake import HttpFake
from . import operations, resources
from .models import NewReservation, Stock


class FakeInventoryService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL
    _resources = resources.ALL

    async def get_stock(self, sku: Sku) -> Stock:
        return await self._answer(operations.GET_STOCK, sku=sku)

    async def get_reservation(self, order_id: OrderId) -> Reservation:
        return await self._answer(operations.GET_RESERVATION, order_id=order_id)

    async def reserve_stock(
        self, order_id: OrderId, body: NewReservation
    ) -> Reservation:
        return await self._answer(
            operations.RESERVE_STOCK, order_id=order_id, body=body
        )

    async def release_stock(self, order_id: OrderId) -> None:
        return await self._answer(operations.RELEASE_STOCK, order_id=order_id)
