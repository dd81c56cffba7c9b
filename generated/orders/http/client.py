"""Typed HTTP clients for the Orders API."""

from __future__ import annotations

from uuid import UUID

from ..._shared.order import Order, OrderId, OrderStatus
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import NewOrder, OrderPage


class OrdersClient(HttpClient):
    """Calls the Orders API, with the contract's timeouts and retries."""

    _service = "orders"
    _server = "https://orders.shop.example/v1"
    _operations = operations.ALL

    def list_orders(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: list[OrderStatus] | None = None,
        customer_id: UUID | None = None,
    ) -> OrderPage:
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
        return self._call(
            operations.LIST_ORDERS,
            query={
                "limit": limit,
                "cursor": cursor,
                "status": status,
                "customerId": customer_id,
            },
        )

    def place_order(
        self, body: NewOrder, *, idempotency_key: str | None = None
    ) -> Order:
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
        return self._call(
            operations.PLACE_ORDER,
            header={"Idempotency-Key": idempotency_key},
            body=body,
        )

    def get_order(self, order_id: OrderId) -> Order:
        """Return one order.

        Args:
            order_id: Number of the order.

        Raises:
            OrderNotFound: No order has this number.
        """
        return self._call(operations.GET_ORDER, path={"orderId": order_id})

    def cancel_order(self, order_id: OrderId) -> Order:
        """Give an order up; cancelling twice does no harm.

        Args:
            order_id: Number of the order.

        Raises:
            OrderNotFound: No order has this number.
            OrderNotCancellable: The order is on its way and cannot be given up any
                more.
        """
        return self._call(operations.CANCEL_ORDER, path={"orderId": order_id})


class AsyncOrdersClient(AsyncHttpClient):
    """Calls the Orders API, with the contract's timeouts and retries."""

    _service = "orders"
    _server = "https://orders.shop.example/v1"
    _operations = operations.ALL

    async def list_orders(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: list[OrderStatus] | None = None,
        customer_id: UUID | None = None,
    ) -> OrderPage:
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
        return await self._call(
            operations.LIST_ORDERS,
            query={
                "limit": limit,
                "cursor": cursor,
                "status": status,
                "customerId": customer_id,
            },
        )

    async def place_order(
        self, body: NewOrder, *, idempotency_key: str | None = None
    ) -> Order:
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
        return await self._call(
            operations.PLACE_ORDER,
            header={"Idempotency-Key": idempotency_key},
            body=body,
        )

    async def get_order(self, order_id: OrderId) -> Order:
        """Return one order.

        Args:
            order_id: Number of the order.

        Raises:
            OrderNotFound: No order has this number.
        """
        return await self._call(operations.GET_ORDER, path={"orderId": order_id})

    async def cancel_order(self, order_id: OrderId) -> Order:
        """Give an order up; cancelling twice does no harm.

        Args:
            order_id: Number of the order.

        Raises:
            OrderNotFound: No order has this number.
            OrderNotCancellable: The order is on its way and cannot be given up any
                more.
        """
        return await self._call(operations.CANCEL_ORDER, path={"orderId": order_id})
