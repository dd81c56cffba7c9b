"""What receives the events of "Messages called as what code imports", and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import (
    ConsumeOptions,
    MessageContext,
    Transport,
    WithHeaders as WithHeadersEvent,
)
from ...runtime.events.inbox import Inbox
from ...runtime.events.replying import serve
from . import events
from .models import (
    FakeOrdersHandlers,
    MessageContext as MessageContextModel,
    OrdersPublisher,
    Reply,
    ReplyHeaders,
    WithHeaders,
)


class OrdersHandlers(Protocol):
    """Handles the events of "Messages called as what code imports"."""

    def answer(
        self,
        event: WithHeaders | OrdersPublisher | MessageContextModel | FakeOrdersHandlers,
        context: MessageContext,
    ) -> MaybeAwaitable[WithHeadersEvent[Reply, ReplyHeaders]]:
        """Receive from a."""
        ...


def register(
    transport: Transport,
    handlers: OrdersHandlers,
    *,
    group: str = "orders",
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
        events.ANSWER,
        events.ANSWER_REPLY,
        group,
        handlers.answer,
        inbox=inbox,
        **options,
    )
