"""What receives the events of Tolls, from the other side, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...._proto.tolls import toll_asked_pb2
from ....runtime import MaybeAwaitable
from ....runtime.events import ConsumeOptions, MessageContext, Transport
from ....runtime.events.inbox import Inbox
from ....runtime.events.replying import serve
from ..models import TollTold
from . import events


class TollsHandlers(Protocol):
    """Handles the events of Tolls, from the other side."""

    def ask(
        self, event: toll_asked_pb2.TollAsked, context: MessageContext
    ) -> MaybeAwaitable[TollTold]:
        """Receive from asked."""
        ...


def register(
    transport: Transport,
    handlers: TollsHandlers,
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
    serve(
        transport,
        events.ASK,
        events.ASK_REPLY,
        group,
        handlers.ask,
        inbox=inbox,
        **options,
    )
