"""Whether a service keeps shop.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..shop.events import events
from ..shop.events.fake import FakeShopPublisher

SUBJECT = EventsSubject(
    service="shop",
    slice="events",
    contract="shop.asyncapi.yaml",
    tests=__file__,
    fake=FakeShopPublisher,
    register=None,
    sent=(Sent(event=events.SEND, pointer="/operations/send"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_send() -> None:
    """Send to all."""
    SUBJECT.sends(events.SEND)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
