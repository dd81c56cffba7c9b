"""What receives the events of Mail, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Letter


class MailHandlers(Protocol):
    """Handles the events of Mail."""

    def collect(self, event: str, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from stamps.*."""
        ...

    def read(self, event: Letter, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from mail-in."""
        ...


def register(
    transport: Transport,
    handlers: MailHandlers,
    *,
    group: str = "mail",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.COLLECT, group, handlers.collect, inbox=inbox, **options)
    bind(transport, events.READ, group, handlers.read, inbox=inbox, **options)
