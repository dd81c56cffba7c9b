"""Whether a service keeps traits.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..traits.events import events
from ..traits.events.fake import FakeTraitsPublisher

SUBJECT = EventsSubject(
    service="traits",
    slice="events",
    contract="traits.asyncapi.yaml",
    tests=__file__,
    fake=FakeTraitsPublisher,
    register=None,
    sent=(
        Sent(event=events.SEND_PLAIN, pointer="/operations/sendPlain"),
        Sent(event=events.SEND_OWN, pointer="/operations/sendOwn"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_send_plain() -> None:
    """Send to a."""
    SUBJECT.sends(events.SEND_PLAIN)


def test_send_own() -> None:
    """Send to a."""
    SUBJECT.sends(events.SEND_OWN)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
