"""The warehouse: what lies there, and what of it is set aside for orders."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from examples.shop.inventory_tables import ArticleRow, ReservationRow, counted, free
from examples.shop.storage import Storage
from generated.inventory.events.models import StockRanOut, StockReleased, StockReserved
from generated.inventory.events.publisher import InventoryPublisher
from generated.inventory.http.errors import (
    ArticleNotFound,
    OutOfStock,
    ReservationNotFound,
)
from generated.inventory.http.models import (
    NewReservation,
    OrderId,
    Problem,
    Reservation,
    ReservedLine,
    Sku,
    Stock,
)
from generated.orders.events.models import OrderCancelled, OrderCreated, OrderHeaders
from generated.runtime.events import MessageContext


class Inventory:
    """Implements `InventoryService` and `InventoryHandlers`."""

    def __init__(self, storage: Storage) -> None:
        """Keep the stock in *storage*."""
        self.storage = storage

    async def stock(self, articles: Mapping[Sku, int]) -> None:
        """Put *articles* into the warehouse, if it has none of them yet."""
        async with self.storage.request() as session:
            for sku, count in articles.items():
                if await session.get(ArticleRow, sku) is None:
                    session.add(ArticleRow(sku=sku, on_hand=count, reserved=0))

    async def get_stock(self, sku: Sku) -> Stock:
        async with self.storage.reading() as session:
            row = await session.get(ArticleRow, sku)
        if row is None:
            raise ArticleNotFound(Problem(title="No such article", status=404))
        return Stock(sku=row.sku, on_hand=row.on_hand, reserved=row.reserved)

    async def get_reservation(self, order_id: OrderId) -> Reservation:
        async with self.storage.reading() as session:
            row = await session.get(ReservationRow, order_id)
        if row is None:
            raise _nothing_reserved()
        return row.reservation

    async def reserve_stock(
        self, order_id: OrderId, body: NewReservation
    ) -> Reservation:
        wanted = Reservation(order_id=order_id, lines=body.lines)
        async with self.storage.request() as session:
            missing = await self._reserve(session, wanted)
            if missing:
                short = ", ".join(f"{one.quantity} of {one.sku}" for one in missing)
                problem = Problem(title="Out of stock", status=409, detail=short)
                raise OutOfStock(problem)
        return wanted

    async def release_stock(self, order_id: OrderId) -> None:
        async with self.storage.request() as session:
            if not await self._release(session, order_id):
                raise _nothing_reserved()

    async def follow_order(
        self,
        event: OrderCreated | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> None:
        async with self.storage.delivery() as session:
            if isinstance(event, OrderCancelled):
                await self._release(session, event.order.id)
                return
            lines = [
                ReservedLine(sku=line.sku, quantity=line.quantity)
                for line in event.order.lines
            ]
            wanted = Reservation(order_id=event.order.id, lines=lines)
            missing = await self._reserve(session, wanted)
            if missing:
                told = StockRanOut(order_id=event.order.id, missing=missing)
                await self._publisher(session).stock_ran_out(told)

    async def _reserve(
        self, session: AsyncSession, wanted: Reservation
    ) -> list[ReservedLine]:
        """Set all of *wanted* aside and return nothing, or return what is missing."""
        before = await session.get(ReservationRow, wanted.order_id)
        if before is not None and before.reservation == wanted:
            return []
        change = counted(wanted)
        if before is not None:
            change.subtract(counted(before.reservation))
        articles = [
            (await session.get(ArticleRow, sku, with_for_update=True), sku, count)
            for sku, count in sorted(change.items())  # all lock in one order
        ]
        missing = [
            # The contract has no larger quantity.
            ReservedLine(sku=sku, quantity=min(count - free(row), 1000))
            for row, sku, count in articles
            if count > free(row)
        ]
        if missing:
            return missing
        for row, _, count in articles:
            if row is not None:
                row.reserved += count
        await session.merge(
            ReservationRow(order_id=wanted.order_id, reservation=wanted)
        )
        await self._publisher(session).stock_reserved(StockReserved(reservation=wanted))
        return []

    async def _release(self, session: AsyncSession, order_id: OrderId) -> bool:
        """Put the goods of an order back; False if there are none."""
        row = await session.get(ReservationRow, order_id)
        if row is None:
            return False
        for sku, count in sorted(counted(row.reservation).items()):
            article = await session.get_one(ArticleRow, sku, with_for_update=True)
            article.reserved -= count
        await session.delete(row)
        released = StockReleased(reservation=row.reservation)
        await self._publisher(session).stock_released(released)
        return True

    def _publisher(self, session: AsyncSession) -> InventoryPublisher:
        return InventoryPublisher(self.storage.outbox.within(session))


def _nothing_reserved() -> ReservationNotFound:
    problem = Problem(title="Nothing is set aside for this order", status=404)
    return ReservationNotFound(problem)
