"""Whether a service keeps notifications.asyncapi.yaml."""

from __future__ import annotations

from ..notifications.events import events
from ..notifications.events.consumer import register
from ..notifications.events.fake import FakeNotificationsHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="notifications",
    slice="events",
    contract="notifications.asyncapi.yaml",
    tests=__file__,
    fake=FakeNotificationsHandlers,
    register=register,
    received=(
        Received(
            event=events.NOTIFY_CUSTOMER,
            method="notify_customer",
            pointer="/operations/notifyCustomer",
        ),
    ),
    sent=(
        Sent(event=events.NOTIFICATION_SENT, pointer="/operations/notificationSent"),
        Sent(
            event=events.NOTIFICATION_FAILED, pointer="/operations/notificationFailed"
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_notify_customer() -> None:
    """Receive from notifications.orders: what is allowed is handled."""
    SUBJECT.handles(events.NOTIFY_CUSTOMER)


def test_notify_customer_poison() -> None:
    """Receive from notifications.orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.NOTIFY_CUSTOMER)


def test_notify_customer_once() -> None:
    """Receive from notifications.orders: once is enough."""
    SUBJECT.handles_once(events.NOTIFY_CUSTOMER)


def test_notify_customer_order() -> None:
    """Receive from notifications.orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.NOTIFY_CUSTOMER)


def test_notify_customer_acknowledged() -> None:
    """Receive from notifications.orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.NOTIFY_CUSTOMER)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_notification_sent() -> None:
    """Send to notification.sent."""
    SUBJECT.sends(events.NOTIFICATION_SENT)


def test_notification_failed() -> None:
    """Send to notification.failed."""
    SUBJECT.sends(events.NOTIFICATION_FAILED)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
