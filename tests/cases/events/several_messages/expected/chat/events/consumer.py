"""What receives the events of Chat, and how it is bound."""

from __future__ import annotations

from typing import Any, Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Joined, Left


class ChatHandlers(Protocol):
    """Handles the events of Chat."""

    def greet(self, event: Joined, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from room."""
        ...

    def read(self, event: Any, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from room."""
        ...

    def count_joined(
        self, event: Joined, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from work."""
        ...

    def count_left(self, event: Left, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from work."""
        ...


def register(
    transport: Transport,
    handlers: ChatHandlers,
    *,
    group: str = "chat",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.GREET, group, handlers.greet, inbox=inbox, **options)
    bind(transport, events.READ, group, handlers.read, inbox=inbox, **options)
    bind(
        transport,
        events.COUNT_JOINED,
        group,
        handlers.count_joined,
        inbox=inbox,
        **options,
    )
    bind(
        transport, events.COUNT_LEFT, group, handlers.count_left, inbox=inbox, **options
    )
