"""Whether a service keeps words.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..words.events import events
from ..words.events.fake import FakeWordsPublisher

SUBJECT = EventsSubject(
    service="words",
    slice="events",
    contract="words.asyncapi.yaml",
    tests=__file__,
    fake=FakeWordsPublisher,
    register=None,
    sent=(
        Sent(
            event=events.ASK,
            pointer="/operations/ask",
            parameters={"tenant": ("t1",)},
            open=frozenset(("tenant",)),
            reply=events.ASK_REPLY,
        ),
        Sent(
            event=events.COUNT,
            pointer="/operations/count",
            parameters={"tenant": ("t1",)},
            open=frozenset(("tenant",)),
            reply=events.COUNT_REPLY,
        ),
        Sent(
            event=events.OTHER,
            pointer="/operations/other",
            parameters={"tenant": ("t1",)},
            open=frozenset(("tenant",)),
            reply=events.OTHER_REPLY,
        ),
        Sent(
            event=events.TELL,
            pointer="/operations/tell",
            parameters={"tenant": ("t1",)},
            open=frozenset(("tenant",)),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_ask() -> None:
    """Send to asked.{tenant}."""
    SUBJECT.sends(events.ASK)


def test_ask_address() -> None:
    """Send to asked.{tenant}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.ASK)


def test_count() -> None:
    """Send to asked.{tenant}."""
    SUBJECT.sends(events.COUNT)


def test_count_address() -> None:
    """Send to asked.{tenant}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.COUNT)


def test_other() -> None:
    """Send to asked.{tenant}."""
    SUBJECT.sends(events.OTHER)


def test_other_address() -> None:
    """Send to asked.{tenant}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.OTHER)


def test_tell() -> None:
    """Send to asked.{tenant}."""
    SUBJECT.sends(events.TELL)


def test_tell_address() -> None:
    """Send to asked.{tenant}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.TELL)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
