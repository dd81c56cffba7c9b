"""Typed publisher of the events of Rides."""

from __future__ import annotations

from typing import Unpack

from ..._proto.rides import ride_started_pb2
from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events


class RidesPublisher(Publisher):
    """Sends the events of Rides, with its policies."""

    _service = "rides"
    _operations = (
        events.SEND,
        events.RECEIVE,
    )

    async def send(
        self, event: ride_started_pb2.RideStarted, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to rides."""
        return await self._publish(events.SEND, event, options)


class SyncRidesPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = RidesPublisher

    def send(
        self, event: ride_started_pb2.RideStarted, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to rides."""
        return self._publish(events.SEND, event, options)
