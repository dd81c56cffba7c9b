"""What orders hear: whether the money came, and what they themselves have told."""

from __future__ import annotations

from dataclasses import dataclass

from examples.shop.orders import Orders
from examples.shop.orders_tables import order_of
from generated.orders.events.models import (
    CancelReason,
    OrderCancelled,
    OrderCreated,
    OrderHeaders,
    OrderPaid,
)
from generated.orders.http.models import OrderStatus
from generated.payments.events.models import PaymentCaptured, PaymentDeclined
from generated.runtime.events import MessageContext


@dataclass(frozen=True)
class OrdersEvents:
    """Implements `OrdersHandlers` and `OrdersStreamHandlers`."""

    orders: Orders

    async def follow_payment(
        self, event: PaymentCaptured | PaymentDeclined, context: MessageContext
    ) -> None:
        async with self.orders.storage.delivery() as session:
            row = await session.scalar(order_of(event.payment.order_id))
            if row is None or row.order.status is not OrderStatus.PLACED:
                return  # it was never kept, or given up meanwhile
            match event:
                case PaymentCaptured():
                    await self.orders.pay(session, row, event.captured_at)
                case PaymentDeclined():
                    failed = CancelReason.PAYMENT_FAILED
                    await self.orders.cancel(session, row, failed)

    async def follow_orders(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> None:
        """Take the money for what was placed, and give it back for what was cancelled.

        Here, and not where a customer waits for an answer: it is done in the end, whatever
        happens to this process meanwhile. Doing it twice does no harm.
        """
        async with self.orders.storage.reading() as session:
            row = await session.scalar(order_of(event.order.id))
        if row is None:
            return
        match event:
            case OrderCreated():
                await self.orders.calls.capture(row.payment_id)
            case OrderCancelled():
                await self.orders.calls.refund(row.payment_id)
