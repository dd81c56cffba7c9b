"""What customers buy: asks the other services, keeps the order, tells everybody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from examples.shop.orders_calls import OrdersCalls, total_of
from examples.shop.orders_tables import OrderRow, known, newest_first, number_in
from examples.shop.paging import cursor_after
from examples.shop.storage import Storage
from generated.orders.events.models import (
    CancelReason,
    OrderCancelled,
    OrderCreated,
    OrderPaid,
)
from generated.orders.events.publisher import OrdersPublisher
from generated.orders.events.stream.publisher import OrdersStreamPublisher
from generated.orders.http import errors
from generated.orders.http.models import (
    NewOrder,
    Order,
    OrderId,
    OrderPage,
    OrderStatus,
    Problem,
)
from generated.runtime.deadline import unlimited
from generated.runtime.events.outbox import Outbox

CANCELLABLE = timedelta(hours=1)
"""After that an order is on its way."""


@dataclass(frozen=True, kw_only=True)
class Orders:
    """Implements `OrdersService`; what it hears stands in `orders_events.py`.

    Attributes:
        storage: Keeps the orders, and the events for the exchange.
        stream: Keeps the events for the stream.
        calls: Calls the services that an order needs.
        now: Tells the time.
    """

    storage: Storage
    stream: Outbox
    calls: OrdersCalls
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    async def list_orders(
        self,
        *,
        limit: int,
        cursor: str | None,
        status: list[OrderStatus] | None,
        customer_id: UUID | None,
    ) -> OrderPage:
        before = number_in(cursor)
        wanted = newest_first(before, status, customer_id).limit(limit + 1)
        async with self.storage.reading() as session:
            rows = (await session.scalars(wanted)).all()
        page = OrderPage(items=[row.order for row in rows[:limit]])
        if len(rows) > limit:
            page.next_cursor = cursor_after(str(rows[limit - 1].number))
        return page

    async def place_order(
        self, body: NewOrder, *, idempotency_key: str | None
    ) -> Order:
        # A key that comes again does not get here: `create_app` has kept its answer.
        customer = await self.calls.customer(body.customer_id)
        lines = self.calls.priced(body.lines)
        order = Order(
            id=uuid4(),
            customer_id=body.customer_id,
            status=OrderStatus.PLACED,
            lines=lines,
            total=total_of(lines),
            ship_to=body.ship_to,
            created_at=self.now(),
        )
        try:
            await self.calls.reserve(order)
            payment_id = await self.calls.authorize(order)
            async with self.storage.request() as session:
                session.add(OrderRow.placed(order, payment_id, customer))
                await self.tell(session, OrderCreated(order=order))
        except BaseException:
            # However it failed, and however little time is left for the answer. What a
            # bank has promised lapses by itself; what is set aside would stay there.
            putting_back = self.calls.put_back(order)
            await asyncio.create_task(putting_back, context=unlimited())
            raise
        return order

    async def get_order(self, order_id: OrderId) -> Order:
        async with self.storage.reading() as session:
            return (await known(session, order_id)).order

    async def cancel_order(self, order_id: OrderId) -> Order:
        async with self.storage.request() as session:
            row = await known(session, order_id)
            if row.order.status is not OrderStatus.CANCELLED:
                if self.now() > row.order.created_at + CANCELLABLE:
                    problem = Problem(title="It is on its way", status=409)
                    raise errors.OrderNotCancellable(problem)
                await self.cancel(session, row, CancelReason.CUSTOMER)
            return row.order

    async def pay(
        self, session: AsyncSession, row: OrderRow, paid_at: datetime
    ) -> None:
        """Note that the money came."""
        row.became(OrderStatus.PAID)
        paid = OrderPaid(order=row.order, paid_at=paid_at, method=row.method)
        await self.tell(session, paid)

    async def cancel(
        self, session: AsyncSession, row: OrderRow, reason: CancelReason
    ) -> None:
        """Give an order up; who follows it puts goods and money back."""
        row.became(OrderStatus.CANCELLED)
        cancelled = OrderCancelled(
            order=row.order, cancelled_at=self.now(), reason=reason
        )
        await self.tell(session, cancelled)

    async def tell(
        self, session: AsyncSession, event: OrderCreated | OrderPaid | OrderCancelled
    ) -> None:
        """Tell the exchange and the stream of *event*, once *session* has committed."""
        exchange = OrdersPublisher(self.storage.outbox.within(session))
        match event:
            case OrderCreated():
                await exchange.order_created(event)
            case OrderPaid():
                await exchange.order_paid(event)
            case OrderCancelled():
                await exchange.order_cancelled(event)
        await OrdersStreamPublisher(self.stream.within(session)).record_order(event)
