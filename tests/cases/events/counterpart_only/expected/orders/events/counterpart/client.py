"""Typed client of Orders, from the other side: requests by message, and their replies."""

from __future__ import annotations

from typing import Unpack

from ....runtime.events import PublishOptions
from ....runtime.events.blocking import SyncRequester
from ....runtime.events.requesting import Requester
from ..models import Cancel, Cancelled
from . import events


class OrdersClient(Requester):
    """Asks Orders, from the other side, and waits for the replies."""

    _service = "orders"
    _operations = (
        events.ORDER_CREATED,
        events.CANCEL,
    )

    async def cancel(
        self,
        event: Cancel,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Cancelled:
        """Send to order-commands."""
        return await self._request(
            events.CANCEL, events.CANCEL_REPLY, event, options, timeout=timeout
        )


class SyncOrdersClient(SyncRequester):
    """The same for code without an event loop: each method waits."""

    _requester = OrdersClient

    def cancel(
        self,
        event: Cancel,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Cancelled:
        """Send to order-commands."""
        return self._request(
            events.CANCEL, events.CANCEL_REPLY, event, options, timeout=timeout
        )
