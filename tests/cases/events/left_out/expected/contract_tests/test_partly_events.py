"""Whether a service keeps partly.asyncapi.yaml."""

from __future__ import annotations

from ..partly.events import events
from ..partly.events.fake import FakePartlyPublisher
from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="partly",
    slice="events",
    contract="partly.asyncapi.yaml",
    tests=__file__,
    fake=FakePartlyPublisher,
    register=None,
    sent=(
        Sent(event=events.ASK, pointer="/operations/ask", reply=events.ASK_REPLY),
        Sent(event=events.TRACE, pointer="/operations/trace"),
        Sent(
            event=events.SPLIT,
            pointer="/operations/split",
            parameters={"of": ("word",)},
            open=frozenset(("of",)),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_ask() -> None:
    """Send to asked."""
    SUBJECT.sends(events.ASK)


def test_trace() -> None:
    """Send to traced."""
    SUBJECT.sends(events.TRACE)


def test_split() -> None:
    """Send to parts.{of}."""
    SUBJECT.sends(events.SPLIT)


def test_split_address() -> None:
    """Send to parts.{of}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.SPLIT)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
