"""Typed publisher of the events of Shop."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Plain, Text, Tree, Twice


class ShopPublisher(Publisher):
    """Sends the events of Shop, with its policies."""

    _service = "shop"
    _operations = (events.SEND,)

    async def send(
        self,
        event: Twice | Tree | Text | str | Plain,
        *,
        name: Literal["Twice", "Tree", "Text", "Bare", "Plain"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to all."""
        return await self._publish(events.SEND, event, options, name=name)


class SyncShopPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = ShopPublisher

    def send(
        self,
        event: Twice | Tree | Text | str | Plain,
        *,
        name: Literal["Twice", "Tree", "Text", "Bare", "Plain"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to all."""
        return self._publish(events.SEND, event, options, name=name)
