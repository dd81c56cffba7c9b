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
        Received(event=events.HEAR, method="hear", pointer="/operations/hear"),
        Received(
            event=events.TELL_APART,
            method="tell_apart",
            pointer="/operations/tellApart",
        ),
    ),
    sent=(Sent(event=events.TELL, pointer="/operations/tell"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_hear() -> None:
    """Receive from users: what is allowed is handled."""
    SUBJECT.handles(events.HEAR)


def test_hear_poison() -> None:
    """Receive from users: what is forbidden stops nothing."""
    SUBJECT.isolates(events.HEAR)


def test_hear_once() -> None:
    """Receive from users: once is enough."""
    SUBJECT.handles_once(events.HEAR)


def test_hear_order() -> None:
    """Receive from users: order is no matter."""
    SUBJECT.handles_in_any_order(events.HEAR)


def test_hear_acknowledged() -> None:
    """Receive from users: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.HEAR)


def test_tell_apart() -> None:
    """Receive from alike: what is allowed is handled."""
    SUBJECT.handles(events.TELL_APART)


def test_tell_apart_poison() -> None:
    """Receive from alike: what is forbidden stops nothing."""
    SUBJECT.isolates(events.TELL_APART)


def test_tell_apart_once() -> None:
    """Receive from alike: once is enough."""
    SUBJECT.handles_once(events.TELL_APART)


def test_tell_apart_order() -> None:
    """Receive from alike: order is no matter."""
    SUBJECT.handles_in_any_order(events.TELL_APART)


def test_tell_apart_acknowledged() -> None:
    """Receive from alike: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.TELL_APART)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_tell() -> None:
    """Send to users."""
    SUBJECT.sends(events.TELL)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
