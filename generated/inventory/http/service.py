"""What a server of the Inventory API must implement."""

from __future__ import annotations

from typing import Protocol

from ..._shared.order import OrderId
from ..._shared.reservation import Reservation
from ..._shared.sku import Sku
from ...runtime import MaybeAwaitable
from .models import NewReservation, Stock


class InventoryService(Protocol):
    """What lies in the warehouse, and what of it is set aside for orders."""

    def get_stock(self, sku: Sku) -> MaybeAwaitable[Stock]:
        """Return how much there is of an article.

        Args:
            sku: What the article is called in the warehouse.

        Raises:
            ArticleNotFound: The warehouse knows no such article.
        """
        ...

    def get_reservation(self, order_id: OrderId) -> MaybeAwaitable[Reservation]:
        """Return what is set aside for an order.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            ReservationNotFound: Nothing is set aside for this order.
        """
        ...

    def reserve_stock(
        self, order_id: OrderId, body: NewReservation
    ) -> MaybeAwaitable[Reservation]:
        """Set all goods of an order aside, or none; the same again changes nothing.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            OutOfStock: There is less of an article than was asked for, and nothing was
                set aside.
        """
        ...

    def release_stock(self, order_id: OrderId) -> MaybeAwaitable[None]:
        """Put the goods of an order back; putting them back twice does no harm.

        Args:
            order_id: The order that goods are set aside for.

        Raises:
            ReservationNotFound: Nothing is set aside for this order.
        """
        ...
