"""Typed publisher of the events of Shop."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import DeliveryOptions, Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import LostHeaders, Order, PackedHeaders, Paid, Refunded, ShippedHeaders


class ShopPublisher(Publisher):
    """Sends the events of Shop, with its policies."""

    _service = "shop"
    _operations = (
        events.SEND_STRUCTURED,
        events.ON_STRUCTURED,
        events.SEND_WHOLE,
        events.ON_WHOLE,
        events.SEND_BINARY,
        events.ON_BINARY,
        events.SEND_AMQP,
        events.ON_AMQP,
    )

    async def send_structured(
        self,
        event: Order,
        *,
        name: Literal["placed", "unplaced"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to shop.structured."""
        return await self._publish(events.SEND_STRUCTURED, event, options, name=name)

    async def send_whole(
        self,
        event: Paid | Refunded,
        *,
        name: Literal["Paid", "Refunded"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to shop.whole."""
        return await self._publish(events.SEND_WHOLE, event, options, name=name)

    async def send_binary(
        self,
        event: Order,
        *,
        name: Literal["packed", "shipped"],
        headers: PackedHeaders | ShippedHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to shop.binary."""
        return await self._publish(
            events.SEND_BINARY, event, options, name=name, headers=headers
        )

    async def send_amqp(
        self, event: Order, *, headers: LostHeaders, **options: Unpack[DeliveryOptions]
    ) -> Receipt:
        """Send to shop.amqp."""
        return await self._publish(events.SEND_AMQP, event, options, headers=headers)


class SyncShopPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = ShopPublisher

    def send_structured(
        self,
        event: Order,
        *,
        name: Literal["placed", "unplaced"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to shop.structured."""
        return self._publish(events.SEND_STRUCTURED, event, options, name=name)

    def send_whole(
        self,
        event: Paid | Refunded,
        *,
        name: Literal["Paid", "Refunded"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to shop.whole."""
        return self._publish(events.SEND_WHOLE, event, options, name=name)

    def send_binary(
        self,
        event: Order,
        *,
        name: Literal["packed", "shipped"],
        headers: PackedHeaders | ShippedHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to shop.binary."""
        return self._publish(
            events.SEND_BINARY, event, options, name=name, headers=headers
        )

    def send_amqp(
        self, event: Order, *, headers: LostHeaders, **options: Unpack[DeliveryOptions]
    ) -> Receipt:
        """Send to shop.amqp."""
        return self._publish(events.SEND_AMQP, event, options, headers=headers)
