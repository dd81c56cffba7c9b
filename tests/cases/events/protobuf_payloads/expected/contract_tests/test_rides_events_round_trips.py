"""Round trips of rides.asyncapi.yaml, one for each message."""

from __future__ import annotations

from .._proto.fares import money_pb2
from .._proto.rides import inner_pb2, ride_started_pb2
from ..rides.events import events
from ..rides.events.consumer import register
from ..rides.events.fake import FakeRidesHandlers
from ..rides.events.models import Plain
from ..rides.events.publisher import RidesPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.message_sample import sample_message
from ..runtime.sample import sample


def test_send() -> None:
    """Send to rides."""
    sent(
        RidesPublisher,
        RidesPublisher.send,
        events.SEND,
        event=sample_message(ride_started_pb2.RideStarted),
    )


def test_receive_ride_started() -> None:
    """Receive from rides."""
    handled(
        register,
        FakeRidesHandlers(),
        events.RECEIVE,
        sample_message(ride_started_pb2.RideStarted),
        name="ride_started",
    )


def test_receive_told() -> None:
    """Receive from rides."""
    handled(
        register,
        FakeRidesHandlers(),
        events.RECEIVE,
        sample_message(money_pb2.Money),
        name="told",
    )


def test_receive_inner() -> None:
    """Receive from rides."""
    handled(
        register,
        FakeRidesHandlers(),
        events.RECEIVE,
        sample_message(inner_pb2.Outer_class_),
        name="inner",
    )


def test_receive_plain() -> None:
    """Receive from rides."""
    handled(register, FakeRidesHandlers(), events.RECEIVE, sample(Plain), name="plain")
