"""Typed publisher of the events of Carts."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events


class CartsPublisher(Publisher):
    """Sends the events of Carts, with its policies."""

    _service = "carts"
    _operations = (events.SEND,)

    async def send(
        self,
        event: bytes,
        *,
        name: Literal["filled", "told"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to all."""
        return await self._publish(events.SEND, event, options, name=name)


class SyncCartsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = CartsPublisher

    def send(
        self,
        event: bytes,
        *,
        name: Literal["filled", "told"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to all."""
        return self._publish(events.SEND, event, options, name=name)
