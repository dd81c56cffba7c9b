"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...payments.events.models import PaymentCaptured, PaymentDeclined
from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def follow_payment(
        self, event: PaymentCaptured | PaymentDeclined, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Note that an order was paid, or give it up because it cannot be."""
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
    bind(
        transport,
        events.FOLLOW_PAYMENT,
        group,
        handlers.follow_payment,
        inbox=inbox,
        **options,
    )
