"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Closed, Node, Opened, Placed, Told


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def receive(
        self,
        event: Placed | Opened | Closed | Node | dict[str, float | int] | Told,
        context: MessageContext,
    ) -> MaybeAwaitable[None]:
        """Receive from orders."""
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
    bind(transport, events.RECEIVE, group, handlers.receive, inbox=inbox, **options)
