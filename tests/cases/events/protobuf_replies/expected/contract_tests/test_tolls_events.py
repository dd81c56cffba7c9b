"""Whether a service keeps tolls.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..tolls.events import events
from ..tolls.events.fake import FakeTollsClient

SUBJECT = EventsSubject(
    service="tolls",
    slice="events",
    contract="tolls.asyncapi.yaml",
    tests=__file__,
    fake=FakeTollsClient,
    register=None,
    sent=(Sent(event=events.ASK, pointer="/operations/ask", reply=events.ASK_REPLY),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_ask() -> None:
    """Send to asked."""
    SUBJECT.sends(events.ASK)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
