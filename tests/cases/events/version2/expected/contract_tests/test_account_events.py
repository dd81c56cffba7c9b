"""Whether a service keeps account.asyncapi.yaml."""

from __future__ import annotations

from ..account.events import events
from ..account.events.consumer import register
from ..account.events.fake import FakeAccountHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="account",
    slice="events",
    contract="account.asyncapi.yaml",
    tests=__file__,
    fake=FakeAccountHandlers,
    register=register,
    received=(
        Received(
            event=events.ON_USER_SIGNED_UP,
            method="on_user_signed_up",
            pointer="/channels/user~1{userId}~1signedup/publish",
            parameters={"userId": ("word",)},
            open=frozenset(("userId",)),
        ),
        Received(
            event=events.RECEIVE_USER_LEFT,
            method="receive_user_left",
            pointer="/channels/user~1left/publish",
        ),
    ),
    sent=(Sent(event=events.SEND_USER_MAIL, pointer="/channels/user~1mail/subscribe"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_on_user_signed_up() -> None:
    """Receive from user/{userId}/signedup: what is allowed is handled."""
    SUBJECT.handles(events.ON_USER_SIGNED_UP)


def test_on_user_signed_up_poison() -> None:
    """Receive from user/{userId}/signedup: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_USER_SIGNED_UP)


def test_on_user_signed_up_once() -> None:
    """Receive from user/{userId}/signedup: once is enough."""
    SUBJECT.handles_once(events.ON_USER_SIGNED_UP)


def test_on_user_signed_up_order() -> None:
    """Receive from user/{userId}/signedup: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_USER_SIGNED_UP)


def test_on_user_signed_up_acknowledged() -> None:
    """Receive from user/{userId}/signedup: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_USER_SIGNED_UP)


def test_receive_user_left() -> None:
    """Receive from user/left: what is allowed is handled."""
    SUBJECT.handles(events.RECEIVE_USER_LEFT)


def test_receive_user_left_poison() -> None:
    """Receive from user/left: what is forbidden stops nothing."""
    SUBJECT.isolates(events.RECEIVE_USER_LEFT)


def test_receive_user_left_once() -> None:
    """Receive from user/left: once is enough."""
    SUBJECT.handles_once(events.RECEIVE_USER_LEFT)


def test_receive_user_left_order() -> None:
    """Receive from user/left: order is no matter."""
    SUBJECT.handles_in_any_order(events.RECEIVE_USER_LEFT)


def test_receive_user_left_acknowledged() -> None:
    """Receive from user/left: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.RECEIVE_USER_LEFT)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_send_user_mail() -> None:
    """Send to user/mail."""
    SUBJECT.sends(events.SEND_USER_MAIL)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
