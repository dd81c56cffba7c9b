"""What receives the events of Shop, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import LostHeaders, Order, PackedHeaders, Paid, Refunded, ShippedHeaders


class ShopHandlers(Protocol):
    """Handles the events of Shop."""

    def on_structured(
        self, event: Order, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from shop.structured."""
        ...

    def on_whole(
        self, event: Paid | Refunded, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from shop.whole."""
        ...

    def on_binary(
        self, event: Order, context: MessageContext[PackedHeaders | ShippedHeaders]
    ) -> MaybeAwaitable[None]:
        """Receive from shop.binary."""
        ...

    def on_amqp(
        self, event: Order, context: MessageContext[LostHeaders]
    ) -> MaybeAwaitable[None]:
        """Receive from shop.amqp."""
        ...


def register(
    transport: Transport,
    handlers: ShopHandlers,
    *,
    group: str = "shop",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(
        transport,
        events.ON_STRUCTURED,
        group,
        handlers.on_structured,
        inbox=inbox,
        **options,
    )
    bind(transport, events.ON_WHOLE, group, handlers.on_whole, inbox=inbox, **options)
    bind(transport, events.ON_BINARY, group, handlers.on_binary, inbox=inbox, **options)
    bind(transport, events.ON_AMQP, group, handlers.on_amqp, inbox=inbox, **options)
