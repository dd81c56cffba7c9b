"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Any, Protocol

from ...runtime import MaybeAwaitable
from ...runtime.events import MessageContext, Transport, bind
from . import events


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def ship(
        self, event: dict[str, Any], context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from order.placed."""
        ...

    def bill(
        self, event: dict[str, Any], context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from order.placed."""
        ...

    def pack(
        self, event: dict[str, Any], context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from order.placed."""
        ...


def register(
    transport: Transport, handlers: OrdersHandlers, *, group: str = "orders"
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*."""
    bind(transport, events.SHIP, group, handlers.ship)
    bind(transport, events.BILL, group, handlers.bill)
    bind(transport, events.PACK, group, handlers.pack)
