"""Round trips of trips.asyncapi.yaml, one for each message."""

from __future__ import annotations

from .._proto import trips_pb2
from .._proto.trips import begun_pb2
from ..runtime.events.testing import sent
from ..runtime.message_sample import sample_message
from ..trips.events import events
from ..trips.events.publisher import TripsPublisher


def test_send_ended() -> None:
    """Send to trips."""
    sent(
        TripsPublisher,
        TripsPublisher.send,
        events.SEND,
        event=sample_message(trips_pb2.Trip),
        name="ended",
    )


def test_send_begun() -> None:
    """Send to trips."""
    sent(
        TripsPublisher,
        TripsPublisher.send,
        events.SEND,
        event=sample_message(begun_pb2.Begun),
        name="begun",
    )
