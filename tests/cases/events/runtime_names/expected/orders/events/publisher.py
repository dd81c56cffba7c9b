"""Typed publisher of the events of "Messages called as what code imports"."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import (
    FakeOrdersHandlers,
    MessageContext,
    OrdersPublisher as OrdersPublisherModel,
    WithHeaders,
)


class OrdersPublisher(Publisher):
    """Sends the events of "Messages called as what code imports", with its policies."""

    _service = "orders"
    _operations = (
        events.TELL,
        events.ANSWER,
    )

    async def tell(
        self,
        event: WithHeaders | OrdersPublisherModel | MessageContext | FakeOrdersHandlers,
        *,
        name: (
            Literal[
                "WithHeaders", "OrdersPublisher", "MessageContext", "FakeOrdersHandlers"
            ]
            | None
        ) = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to a."""
        return await self._publish(events.TELL, event, options, name=name)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def tell(
        self,
        event: WithHeaders | OrdersPublisherModel | MessageContext | FakeOrdersHandlers,
        *,
        name: (
            Literal[
                "WithHeaders", "OrdersPublisher", "MessageContext", "FakeOrdersHandlers"
            ]
            | None
        ) = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to a."""
        return self._publish(events.TELL, event, options, name=name)
