"""What receives the events of Sums, from the other side, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ....runtime import MaybeAwaitable
from ....runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ....runtime.events.inbox import Inbox
from ..models import FieldModel, Head
from . import events


class SumsHandlers(Protocol):
    """Handles the events of Sums, from the other side."""

    def mix(
        self, event: Head | FieldModel, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from mixed."""
        ...


def register(
    transport: Transport,
    handlers: SumsHandlers,
    *,
    group: str,
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.MIX, group, handlers.mix, inbox=inbox, **options)
