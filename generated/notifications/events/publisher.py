"""Typed publisher of the events of Notifications."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import NotificationFailed, NotificationSent


class NotificationsPublisher(Publisher):
    """Sends the events of Notifications, with its policies."""

    _service = "notifications"
    _operations = (
        events.NOTIFY_CUSTOMER,
        events.NOTIFICATION_SENT,
        events.NOTIFICATION_FAILED,
    )

    async def notification_sent(
        self, event: NotificationSent, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that a customer was written to."""
        return await self._publish(events.NOTIFICATION_SENT, event, options)

    async def notification_failed(
        self, event: NotificationFailed, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that a customer could not be reached."""
        return await self._publish(events.NOTIFICATION_FAILED, event, options)


class SyncNotificationsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = NotificationsPublisher

    def notification_sent(
        self, event: NotificationSent, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that a customer was written to."""
        return self._publish(events.NOTIFICATION_SENT, event, options)

    def notification_failed(
        self, event: NotificationFailed, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that a customer could not be reached."""
        return self._publish(events.NOTIFICATION_FAILED, event, options)
