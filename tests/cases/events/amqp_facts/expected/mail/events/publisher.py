"""Typed publisher of the events of Mail."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Letter


class MailPublisher(Publisher):
    """Sends the events of Mail, with its policies."""

    _service = "mail"
    _operations = (
        events.STAMP,
        events.COLLECT,
        events.POST,
        events.READ,
    )

    async def stamp(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to stamps.red."""
        return await self._publish(events.STAMP, event, options)

    async def post(
        self,
        event: Letter | str,
        *,
        name: Literal["letter", "card"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to mail.out."""
        return await self._publish(events.POST, event, options, name=name)


class SyncMailPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = MailPublisher

    def stamp(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to stamps.red."""
        return self._publish(events.STAMP, event, options)

    def post(
        self,
        event: Letter | str,
        *,
        name: Literal["letter", "card"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to mail.out."""
        return self._publish(events.POST, event, options, name=name)
