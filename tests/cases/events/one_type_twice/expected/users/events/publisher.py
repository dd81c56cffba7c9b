"""Typed publisher of the events of "Messages of one type"."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import DeliveryOptions, Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import NoteHeaders, User, WarningHeaders


class UsersPublisher(Publisher):
    """Sends the events of "Messages of one type", with its policies."""

    _service = "users"
    _operations = (
        events.TELL,
        events.WARN,
        events.ON_USER,
    )

    async def tell(
        self,
        event: User | str,
        *,
        name: Literal["UserCreated", "UserDeleted", "Note", "Warning"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to users."""
        return await self._publish(events.TELL, event, options, name=name)

    async def warn(
        self,
        event: str,
        *,
        name: Literal["Note", "Warning"] | None = None,
        headers: NoteHeaders | WarningHeaders,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to users."""
        return await self._publish(
            events.WARN, event, options, name=name, headers=headers
        )


class SyncUsersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = UsersPublisher

    def tell(
        self,
        event: User | str,
        *,
        name: Literal["UserCreated", "UserDeleted", "Note", "Warning"],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to users."""
        return self._publish(events.TELL, event, options, name=name)

    def warn(
        self,
        event: str,
        *,
        name: Literal["Note", "Warning"] | None = None,
        headers: NoteHeaders | WarningHeaders,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to users."""
        return self._publish(events.WARN, event, options, name=name, headers=headers)
