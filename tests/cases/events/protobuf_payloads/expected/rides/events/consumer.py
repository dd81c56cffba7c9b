"""What receives the events of Rides, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ..._proto.fares import money_pb2
from ..._proto.rides import inner_pb2, ride_started_pb2
from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Plain


class RidesHandlers(Protocol):
    """Handles the events of Rides."""

    def receive(
        self,
        event: (
            ride_started_pb2.RideStarted
            | money_pb2.Money
            | inner_pb2.Outer_class_
            | Plain
        ),
        context: MessageContext,
    ) -> MaybeAwaitable[None]:
        """Receive from rides."""
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
    bind(transport, events.RECEIVE, group, handlers.receive, inbox=inbox, **options)
