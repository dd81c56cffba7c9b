"""What receives the events of Lights, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Measured


class LightsHandlers(Protocol):
    """Handles the events of Lights."""

    def light_measured(
        self, event: Measured, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from city/{cityId}/lights/{lightId}/measured."""
        ...


def register(
    transport: Transport,
    handlers: LightsHandlers,
    *,
    group: str = "lights",
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
        events.LIGHT_MEASURED,
        group,
        handlers.light_measured,
        inbox=inbox,
        **options,
    )
