"""What receives the events of Rides, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Begun


class RidesHandlers(Protocol):
    """Handles the events of Rides."""

    def bill(self, event: Begun | str, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from rides.v1."""
        ...

    def watch(
        self, event: Begun | str, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from rides.v1."""
        ...


def register(
    transport: Transport,
    handlers: RidesHandlers,
    *,
    group: str = "rides",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.BILL, group, handlers.bill, inbox=inbox, **options)
    bind(transport, events.WATCH, group, handlers.watch, inbox=inbox, **options)
