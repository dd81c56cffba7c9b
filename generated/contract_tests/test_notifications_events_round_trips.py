"""Round trips of notifications.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..notifications.events import events
from ..notifications.events.consumer import register
from ..notifications.events.fake import FakeNotificationsHandlers
from ..notifications.events.models import NotificationFailed, NotificationSent
from ..notifications.events.publisher import NotificationsPublisher
from ..orders.events.models import OrderCancelled, OrderCreated, OrderPaid
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_notify_customer_order_created() -> None:
    """Receive from notifications.orders."""
    handled(
        register,
        FakeNotificationsHandlers(),
        events.NOTIFY_CUSTOMER,
        sample(OrderCreated),
        name="OrderCreated",
    )


def test_notify_customer_order_paid() -> None:
    """Receive from notifications.orders."""
    handled(
        register,
        FakeNotificationsHandlers(),
        events.NOTIFY_CUSTOMER,
        sample(OrderPaid),
        name="OrderPaid",
    )


def test_notify_customer_order_cancelled() -> None:
    """Receive from notifications.orders."""
    handled(
        register,
        FakeNotificationsHandlers(),
        events.NOTIFY_CUSTOMER,
        sample(OrderCancelled),
        name="OrderCancelled",
    )


def test_notification_sent() -> None:
    """Send to notification.sent."""
    sent(
        NotificationsPublisher,
        NotificationsPublisher.notification_sent,
        events.NOTIFICATION_SENT,
        event=sample(NotificationSent),
    )


def test_notification_failed() -> None:
    """Send to notification.failed."""
    sent(
        NotificationsPublisher,
        NotificationsPublisher.notification_failed,
        events.NOTIFICATION_FAILED,
        event=sample(NotificationFailed),
    )
