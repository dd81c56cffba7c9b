"""Typed publisher of the events of "Headers that no class describes"."""

from __future__ import annotations

from typing import Any, Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Both


class OrdersPublisher(Publisher):
    """Sends the events of "Headers that no class describes", with its policies."""

    _service = "orders"
    _operations = (events.TELL,)

    async def tell(
        self,
        event: str | int | bool | list[Any] | Both,
        *,
        name: Literal["Either", "Named", "Numbers", "Plain", "Both"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to a."""
        return await self._publish(events.TELL, event, options, name=name)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def tell(
        self,
        event: str | int | bool | list[Any] | Both,
        *,
        name: Literal["Either", "Named", "Numbers", "Plain", "Both"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to a."""
        return self._publish(events.TELL, event, options, name=name)
