"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Number, Text


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def get_a(self, event: Text, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from a."""
        ...

    def get_key(self, event: Text, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from k."""
        ...

    def get_one(self, event: Text, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from order.{id}."""
        ...

    def get_fixed(self, event: Number, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from order.all."""
        ...

    def get_fan(self, event: Text, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from f1."""
        ...

    def get_queue(self, event: Text, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from q."""
        ...

    def get_elsewhere(
        self, event: Number, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from k."""
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
    bind(transport, events.GET_A, group, handlers.get_a, inbox=inbox, **options)
    bind(transport, events.GET_KEY, group, handlers.get_key, inbox=inbox, **options)
    bind(transport, events.GET_ONE, group, handlers.get_one, inbox=inbox, **options)
    bind(transport, events.GET_FIXED, group, handlers.get_fixed, inbox=inbox, **options)
    bind(transport, events.GET_FAN, group, handlers.get_fan, inbox=inbox, **options)
    bind(transport, events.GET_QUEUE, group, handlers.get_queue, inbox=inbox, **options)
    bind(
        transport,
        events.GET_ELSEWHERE,
        group,
        handlers.get_elsewhere,
        inbox=inbox,
        **options,
    )
