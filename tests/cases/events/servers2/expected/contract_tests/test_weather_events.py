"""Whether a service keeps weather.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..weather.events import events
from ..weather.events.fake import FakeWeatherPublisher

SUBJECT = EventsSubject(
    service="weather",
    slice="events",
    contract="weather.asyncapi.yaml",
    tests=__file__,
    fake=FakeWeatherPublisher,
    register=None,
    sent=(Sent(event=events.RAIN, pointer="/channels/rain/subscribe"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_rain() -> None:
    """Send to rain."""
    SUBJECT.sends(events.RAIN)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
