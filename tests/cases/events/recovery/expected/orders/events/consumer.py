"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Placed


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def fixed(self, event: Placed, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from orders."""
        ...

    def doubling(self, event: Placed, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from orders."""
        ...

    def growing(self, event: Placed, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from orders."""
        ...

    def unprefixed(
        self, event: Placed, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from orders."""
        ...

    def bury(self, event: Placed, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from orders-lost."""
        ...

    def read(self, event: Placed, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from shop.orders.lost."""
        ...


def register(
    transport: Transport,
    handlers: OrdersHandlers,
    *,
    group: str = "orders",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.FIXED, group, handlers.fixed, inbox=inbox, **options)
    bind(transport, events.DOUBLING, group, handlers.doubling, inbox=inbox, **options)
    bind(transport, events.GROWING, group, handlers.growing, inbox=inbox, **options)
    bind(
        transport, events.UNPREFIXED, group, handlers.unprefixed, inbox=inbox, **options
    )
    bind(transport, events.BURY, group, handlers.bury, inbox=inbox, **options)
    bind(transport, events.READ, group, handlers.read, inbox=inbox, **options)
