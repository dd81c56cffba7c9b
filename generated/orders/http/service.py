"""What a server of the Orders API must implement."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from ..._shared.order import Order, OrderId, OrderStatus
from ...runtime import MaybeAwaitable
from .models import NewOrder, OrderPage


class OrdersService(Protocol):
    """What customers buy, from the moment they say so until it is paid or given up."""

    def list_orders(
        self,
        *,
        limit: int,
        cursor: str | None,
        status: list[OrderStatus] | None,
        customer_id: UUID | None,
    ) -> MaybeAwaitable[OrderPage]:
        """Return some orders, the newest first.

        Pass the `nextCursor` of a page as `cursor` to get the page after it.

        Args:
            limit: How many orders to return at most.
            cursor: Where to begin, from the page before; the start if absent.
            status: Only orders that have come as far as one of these.
            customer_id: Only orders of this user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        ...

    def place_order(
        self, body: NewOrder, *, idempotency_key: str | None
    ) -> MaybeAwaitable[Order]:
        """Place an order, which sets its goods aside and asks for its payment.

        Args:
            idempotency_key: The same key again places no second order (one is made up
                if absent).

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            PaymentDeclined: The customer's means of payment was declined, and nothing
                was ordered.
            OutOfStock: There is less of an article than was asked for, and nothing was
                ordered.
        """
        ...

    def get_order(self, order_id: OrderId) -> MaybeAwaitable[Order]:
        """Return one order.

        Args:
            order_id: Number of the order.

        Raises:
            OrderNotFound: No order has this number.
        """
        ...

    def cancel_order(self, order_id: OrderId) -> MaybeAwaitable[Order]:
        """Give an order up; cancelling twice does no harm.

        Args:
            order_id: Number of the order.

        Raises:
            OrderNotFound: No order has this number.
            OrderNotCancellable: The order is on its way and cannot be given up any
                more.
        """
        ...
