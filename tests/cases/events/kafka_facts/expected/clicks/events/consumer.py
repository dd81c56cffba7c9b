"""What receives the events of Clicks, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Clicked


class ClicksHandlers(Protocol):
    """Handles the events of Clicks."""

    def count_click(
        self, event: Clicked, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from web.clicks.v1."""
        ...


def register(
    transport: Transport,
    handlers: ClicksHandlers,
    *,
    group: str = "clicks",
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
        events.COUNT_CLICK,
        group,
        handlers.count_click,
        inbox=inbox,
        **options,
    )
