"""What receives the events of Split, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ..._shared.schemas import Said
from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import SaidHeaders


class SplitHandlers(Protocol):
    """Handles the events of Split."""

    def hear(
        self, event: Said, context: MessageContext[SaidHeaders]
    ) -> MaybeAwaitable[None]:
        """Receive from said.{who}."""
        ...


def register(
    transport: Transport,
    handlers: SplitHandlers,
    *,
    group: str = "split",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.HEAR, group, handlers.hear, inbox=inbox, **options)
