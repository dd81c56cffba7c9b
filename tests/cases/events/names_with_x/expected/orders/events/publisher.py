"""Typed publisher of the events of "Names that begin with x-"."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import XPlaced


class OrdersPublisher(Publisher):
    """Sends the events of "Names that begin with x-", with its policies."""

    _service = "orders"
    _operations = (
        events.X_PLACE,
        events.X_LISTEN,
    )

    async def x_place(
        self,
        event: XPlaced,
        *,
        x_tenant: Literal["north", "south"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to orders.{x-tenant}."""
        return await self._publish(
            events.X_PLACE, event, options, {"x-tenant": x_tenant}
        )


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def x_place(
        self,
        event: XPlaced,
        *,
        x_tenant: Literal["north", "south"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to orders.{x-tenant}."""
        return self._publish(events.X_PLACE, event, options, {"x-tenant": x_tenant})
