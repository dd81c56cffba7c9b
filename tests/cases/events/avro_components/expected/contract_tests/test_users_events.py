"""Whether a service keeps users.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..users.events import events
from ..users.events.fake import FakeUsersPublisher

SUBJECT = EventsSubject(
    service="users",
    slice="events",
    contract="users.asyncapi.yaml",
    tests=__file__,
    fake=FakeUsersPublisher,
    register=None,
    sent=(
        Sent(event=events.SEND_USERS, pointer="/channels/users/subscribe"),
        Sent(event=events.SEND_BOTH, pointer="/channels/both/subscribe"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_send_users() -> None:
    """Send to users."""
    SUBJECT.sends(events.SEND_USERS)


def test_send_both() -> None:
    """Send to both."""
    SUBJECT.sends(events.SEND_BOTH)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
