"""What receives the events of Names, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import LIST, Event, Queue, Receipt


class NamesHandlers(Protocol):
    """Handles the events of Names."""

    def str_(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> MaybeAwaitable[None]:
        """Receive from one.{self}.{class}.{event}.{headers}."""
        ...

    def list_(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> MaybeAwaitable[None]:
        """Receive from one.{self}.{class}.{event}.{headers}."""
        ...

    def order_created_2(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> MaybeAwaitable[None]:
        """Receive from one.{self}.{class}.{event}.{headers}."""
        ...

    def operation_1st(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> MaybeAwaitable[None]:
        """Receive from one.{self}.{class}.{event}.{headers}."""
        ...

    def ünïcode(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> MaybeAwaitable[None]:
        """Receive from one.{self}.{class}.{event}.{headers}."""
        ...

    def minus_minus(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> MaybeAwaitable[None]:
        """Receive from one.{self}.{class}.{event}.{headers}."""
        ...

    def calls_(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> MaybeAwaitable[None]:
        """Receive from one.{self}.{class}.{event}.{headers}."""
        ...


def register(
    transport: Transport,
    handlers: NamesHandlers,
    *,
    group: str = "names",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.STR, group, handlers.str_, inbox=inbox, **options)
    bind(transport, events.LIST_, group, handlers.list_, inbox=inbox, **options)
    bind(
        transport,
        events.ORDER_CREATED_2,
        group,
        handlers.order_created_2,
        inbox=inbox,
        **options,
    )
    bind(
        transport,
        events.OPERATION_1ST,
        group,
        handlers.operation_1st,
        inbox=inbox,
        **options,
    )
    bind(transport, events.ÜNÏCODE, group, handlers.ünïcode, inbox=inbox, **options)
    bind(
        transport,
        events.MINUS_MINUS,
        group,
        handlers.minus_minus,
        inbox=inbox,
        **options,
    )
    bind(transport, events.CALLS, group, handlers.calls_, inbox=inbox, **options)
