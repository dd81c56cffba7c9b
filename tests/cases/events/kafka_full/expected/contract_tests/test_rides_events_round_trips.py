"""Round trips of rides.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..rides.events import events
from ..rides.events.consumer import register
from ..rides.events.fake import FakeRidesHandlers
from ..rides.events.models import Begun, CountedHeaders
from ..rides.events.publisher import RidesPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_ride_begun() -> None:
    """Send to rides.v1."""
    sent(
        RidesPublisher,
        RidesPublisher.ride,
        events.RIDE,
        event=sample(Begun),
        name="begun",
    )


def test_ride_ended() -> None:
    """Send to rides.v1."""
    sent(
        RidesPublisher,
        RidesPublisher.ride,
        events.RIDE,
        event=sample(str),
        name="ended",
    )


def test_count() -> None:
    """Send to cities.{city}."""
    sent(
        RidesPublisher,
        RidesPublisher.count,
        events.COUNT,
        event=sample(int),
        city="word",
        headers=sample(CountedHeaders),
    )


def test_tell() -> None:
    """Send to statuses."""
    sent(RidesPublisher, RidesPublisher.tell, events.TELL, event=sample(str))


def test_mix_plain() -> None:
    """Send to mixed."""
    sent(
        RidesPublisher, RidesPublisher.mix, events.MIX, event=sample(str), name="plain"
    )


def test_mix_named() -> None:
    """Send to mixed."""
    sent(
        RidesPublisher, RidesPublisher.mix, events.MIX, event=sample(str), name="named"
    )


def test_mix_whole() -> None:
    """Send to mixed."""
    sent(
        RidesPublisher, RidesPublisher.mix, events.MIX, event=sample(str), name="whole"
    )


def test_bill_begun() -> None:
    """Receive from rides.v1."""
    handled(register, FakeRidesHandlers(), events.BILL, sample(Begun), name="begun")


def test_bill_ended() -> None:
    """Receive from rides.v1."""
    handled(register, FakeRidesHandlers(), events.BILL, sample(str), name="ended")


def test_watch_begun() -> None:
    """Receive from rides.v1."""
    handled(register, FakeRidesHandlers(), events.WATCH, sample(Begun), name="begun")


def test_watch_ended() -> None:
    """Receive from rides.v1."""
    handled(register, FakeRidesHandlers(), events.WATCH, sample(str), name="ended")
