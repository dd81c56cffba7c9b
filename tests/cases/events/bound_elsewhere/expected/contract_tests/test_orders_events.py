"""Whether a service keeps orders.asyncapi.yaml."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.fake import FakeOrdersPublisher
from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="orders",
    slice="events",
    contract="orders.asyncapi.yaml",
    tests=__file__,
    fake=FakeOrdersPublisher,
    register=None,
    sent=(
        Sent(event=events.CREATED, pointer="/operations/created"),
        Sent(event=events.NEWS, pointer="/operations/news"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_created() -> None:
    """Send to order.created."""
    SUBJECT.sends(events.CREATED)


def test_news() -> None:
    """Send to news."""
    SUBJECT.sends(events.NEWS)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
