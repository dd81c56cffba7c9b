"""Whether a service keeps formats.asyncapi.yaml."""

from __future__ import annotations

from ..formats.events import events
from ..formats.events.fake import FakeFormatsPublisher
from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="formats",
    slice="events",
    contract="formats.asyncapi.yaml",
    tests=__file__,
    fake=FakeFormatsPublisher,
    register=None,
    sent=(Sent(event=events.SEND_ALL, pointer="/operations/sendAll"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_send_all() -> None:
    """Send to all."""
    SUBJECT.sends(events.SEND_ALL)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
