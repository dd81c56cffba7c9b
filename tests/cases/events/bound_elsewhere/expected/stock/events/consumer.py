"""What receives the events of Stock, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events


class StockHandlers(Protocol):
    """Handles the events of Stock."""

    def orders(self, event: str, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from stock.orders."""
        ...

    def prices(self, event: str, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from stock.prices."""
        ...

    def news(self, event: str, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from stock.news."""
        ...


def register(
    transport: Transport,
    handlers: StockHandlers,
    *,
    group: str = "stock",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.ORDERS, group, handlers.orders, inbox=inbox, **options)
    bind(transport, events.PRICES, group, handlers.prices, inbox=inbox, **options)
    bind(transport, events.NEWS, group, handlers.news, inbox=inbox, **options)
