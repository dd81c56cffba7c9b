"""Typed publisher of the events of Rides."""

from __future__ import annotations

from typing import Literal, Unpack
from uuid import UUID

from ...runtime.events import (
    KeyedDeliveryOptions,
    KeyedPublishOptions,
    Publisher,
    PublishOptions,
    Receipt,
    keyed,
)
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Begun, CountedHeaders


class RidesPublisher(Publisher):
    """Sends the events of Rides, with its policies."""

    _service = "rides"
    _operations = (
        events.RIDE,
        events.COUNT,
        events.TELL,
        events.MIX,
        events.BILL,
        events.WATCH,
    )

    async def ride(
        self,
        event: Begun | str,
        *,
        name: Literal["begun", "ended"] | None = None,
        key: UUID | None = None,
        **options: Unpack[KeyedPublishOptions],
    ) -> Receipt:
        """Send to rides.v1."""
        return await self._publish(events.RIDE, event, keyed(options, key), name=name)

    async def count(
        self,
        event: int,
        *,
        city: str,
        key: int | None = None,
        headers: CountedHeaders,
        **options: Unpack[KeyedDeliveryOptions],
    ) -> Receipt:
        """Send to cities.{city}."""
        return await self._publish(
            events.COUNT, event, keyed(options, key), {"city": city}, headers=headers
        )

    async def tell(
        self,
        event: str,
        *,
        key: Literal["up", "down"] | None = None,
        **options: Unpack[KeyedPublishOptions],
    ) -> Receipt:
        """Send to statuses."""
        return await self._publish(events.TELL, event, keyed(options, key))

    async def mix(
        self,
        event: str,
        *,
        name: Literal["plain", "named", "whole"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to mixed."""
        return await self._publish(events.MIX, event, options, name=name)


class SyncRidesPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = RidesPublisher

    def ride(
        self,
        event: Begun | str,
        *,
        name: Literal["begun", "ended"] | None = None,
        key: UUID | None = None,
        **options: Unpack[KeyedPublishOptions],
    ) -> Receipt:
        """Send to rides.v1."""
        return self._publish(events.RIDE, event, keyed(options, key), name=name)

    def count(
        self,
        event: int,
        *,
        city: str,
        key: int | None = None,
        headers: CountedHeaders,
        **options: Unpack[KeyedDeliveryOptions],
    ) -> Receipt:
        """Send to cities.{city}."""
        return self._publish(
            events.COUNT, event, keyed(options, key), {"city": city}, headers=headers
        )

    def tell(
        self,
        event: str,
        *,
        key: Literal["up", "down"] | None = None,
        **options: Unpack[KeyedPublishOptions],
    ) -> Receipt:
        """Send to statuses."""
        return self._publish(events.TELL, event, keyed(options, key))

    def mix(
        self,
        event: str,
        *,
        name: Literal["plain", "named", "whole"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to mixed."""
        return self._publish(events.MIX, event, options, name=name)
