"""Typed publisher of the events of Users."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import BUser, User


class UsersPublisher(Publisher):
    """Sends the events of Users, with its policies."""

    _service = "users"
    _operations = (
        events.SEND_USERS,
        events.SEND_BOTH,
    )

    async def send_users(
        self, event: User, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to users."""
        return await self._publish(events.SEND_USERS, event, options)

    async def send_both(
        self, event: User | BUser, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to both."""
        return await self._publish(events.SEND_BOTH, event, options)


class SyncUsersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = UsersPublisher

    def send_users(self, event: User, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to users."""
        return self._publish(events.SEND_USERS, event, options)

    def send_both(
        self, event: User | BUser, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to both."""
        return self._publish(events.SEND_BOTH, event, options)
