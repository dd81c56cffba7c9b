"""Whether a service keeps users.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..users.events import events
from ..users.events.consumer import register
from ..users.events.fake import FakeUsersHandlers

SUBJECT = EventsSubject(
    service="users",
    slice="events",
    contract="users.asyncapi.yaml",
    tests=__file__,
    fake=FakeUsersHandlers,
    register=register,
    received=(
        Received(
            event=events.ON_USER,
            method="on_user",
            pointer="/operations/onUser",
            headers=frozenset(("Note", "Warning")),
            reply=events.ON_USER_REPLY,
        ),
    ),
    sent=(
        Sent(
            event=events.TELL,
            pointer="/operations/tell",
            headers=frozenset(("Note", "Warning")),
        ),
        Sent(
            event=events.WARN,
            pointer="/operations/warn",
            headers=frozenset(("Note", "Warning")),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_on_user() -> None:
    """Receive from users: what is allowed is handled."""
    SUBJECT.handles(events.ON_USER)


def test_on_user_poison() -> None:
    """Receive from users: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_USER)


def test_on_user_once() -> None:
    """Receive from users: once is enough."""
    SUBJECT.handles_once(events.ON_USER)


def test_on_user_order() -> None:
    """Receive from users: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_USER)


def test_on_user_acknowledged() -> None:
    """Receive from users: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_USER)


def test_on_user_replies() -> None:
    """Receive from users: requests are answered."""
    SUBJECT.replies(events.ON_USER)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_tell() -> None:
    """Send to users."""
    SUBJECT.sends(events.TELL)


def test_warn() -> None:
    """Send to users."""
    SUBJECT.sends(events.WARN)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
