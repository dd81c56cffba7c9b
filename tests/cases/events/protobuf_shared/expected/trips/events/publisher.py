"""Typed publisher of the events of Trips."""

from __future__ import annotations

from typing import Literal, Unpack

from ..._proto import trips_pb2
from ..._proto.trips import begun_pb2
from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events


class TripsPublisher(Publisher):
    """Sends the events of Trips, with its policies."""

    _service = "trips"
    _operations = (events.SEND,)

    async def send(
        self,
        event: trips_pb2.Trip | begun_pb2.Begun,
        *,
        name: Literal["ended", "begun"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to trips."""
        return await self._publish(events.SEND, event, options, name=name)


class SyncTripsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = TripsPublisher

    def send(
        self,
        event: trips_pb2.Trip | begun_pb2.Begun,
        *,
        name: Literal["ended", "begun"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to trips."""
        return self._publish(events.SEND, event, options, name=name)
