"""Typed publisher of the events of Account."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Welcome


class AccountPublisher(Publisher):
    """Sends the events of Account, with its policies."""

    _service = "account"
    _operations = (
        events.ON_USER_SIGNED_UP,
        events.SEND_USER_MAIL,
        events.RECEIVE_USER_LEFT,
    )

    async def send_user_mail(
        self,
        event: Welcome | str,
        *,
        name: Literal["welcome", "send user/mail message 2"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """In version 2 a trait wins."""
        return await self._publish(events.SEND_USER_MAIL, event, options, name=name)


class SyncAccountPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = AccountPublisher

    def send_user_mail(
        self,
        event: Welcome | str,
        *,
        name: Literal["welcome", "send user/mail message 2"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """In version 2 a trait wins."""
        return self._publish(events.SEND_USER_MAIL, event, options, name=name)
