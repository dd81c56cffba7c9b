"""Typed HTTP clients for the Inventory API."""

from __future__ import annotations

from ..._shared.order import OrderId
from ..._shared.reservation import Reservation
from ..._shared.sku import Sku
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import NewReservation, Stock


class InventoryClient(HttpClient):
    """Calls the Inventory API, with the contract's timeouts and retries."""

    _service = "inventory"
    _server = "https://inventory.shop.example/v1"
    _operations = operations.ALL

    def get_stock(self, sku: Sku) -> Stock:
        """Return how much there is of an article.

        Args:
            sku: What the article is called in the warehouse.

        Raises:
            ArticleNotFound: The warehouse knows no such article.
        """
        return self._call(operations.GET_STOCK, path={"sku": sku})

    def get_reservation(self, order_id: OrderId) -> Reservation:
        """Return what is set aside for an order.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            ReservationNotFound: Nothing is set aside for this order.
        """
        return self._call(operations.GET_RESERVATION, path={"orderId": order_id})

    def reserve_stock(self, order_id: OrderId, body: NewReservation) -> Reservation:
        """Set all goods of an order aside, or none; the same again changes nothing.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            OutOfStock: There is less of an article than was asked for, and nothing was
                set aside.
        """
        return self._call(
            operations.RESERVE_STOCK, path={"orderId": order_id}, body=body
        )

    def release_stock(self, order_id: OrderId) -> None:
        """Put the goods of an order back; putting them back twice does no harm.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            ReservationNotFound: Nothing is set aside for this order.
        """
        return self._call(operations.RELEASE_STOCK, path={"orderId": order_id})


class AsyncInventoryClient(AsyncHttpClient):
    """Calls the Inventory API, with the contract's timeouts and retries."""

    _service = "inventory"
    _server = "https://inventory.shop.example/v1"
    _operations = operations.ALL

    async def get_stock(self, sku: Sku) -> Stock:
        """Return how much there is of an article.

        Args:
            sku: What the article is called in the warehouse.

        Raises:
            ArticleNotFound: The warehouse knows no such article.
        """
        return await self._call(operations.GET_STOCK, path={"sku": sku})

    async def get_reservation(self, order_id: OrderId) -> Reservation:
        """Return what is set aside for an order.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            ReservationNotFound: Nothing is set aside for this order.
        """
        return await self._call(operations.GET_RESERVATION, path={"orderId": order_id})

    async def reserve_stock(
        self, order_id: OrderId, body: NewReservation
    ) -> Reservation:
        """Set all goods of an order aside, or none; the same again changes nothing.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            OutOfStock: There is less of an article than was asked for, and nothing was
                set aside.
        """
        return await self._call(
            operations.RESERVE_STOCK, path={"orderId": order_id}, body=body
        )

    async def release_stock(self, order_id: OrderId) -> None:
        """Put the goods of an order back; putting them back twice does no harm.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            ReservationNotFound: Nothing is set aside for this order.
        """
        return await self._call(operations.RELEASE_STOCK, path={"orderId": order_id})
