"""What receives the events of Notifications, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...orders.events.models import (
    OrderCancelled,
    OrderCreated,
    OrderHeaders,
    OrderPaid,
)
from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events


class NotificationsHandlers(Protocol):
    """Handles the events of Notifications."""

    def notify_customer(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> MaybeAwaitable[None]:
        """Write to the customer about a change of an order."""
        ...


def register(
    transport: Transport,
    handlers: NotificationsHandlers,
    *,
    group: str = "notifications",
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
        events.NOTIFY_CUSTOMER,
        group,
        handlers.notify_customer,
        inbox=inbox,
        **options,
    )
