"""Whether a service keeps trips.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..trips.events import events
from ..trips.events.fake import FakeTripsPublisher

SUBJECT = EventsSubject(
    service="trips",
    slice="events",
    contract="trips.asyncapi.yaml",
    tests=__file__,
    fake=FakeTripsPublisher,
    register=None,
    sent=(Sent(event=events.SEND, pointer="/operations/send"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_send() -> None:
    """Send to trips."""
    SUBJECT.sends(events.SEND)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
