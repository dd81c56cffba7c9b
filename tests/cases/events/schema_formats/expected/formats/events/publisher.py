"""Typed publisher of the events of Formats."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import PublishOptions, Publisher, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Named, Openapi


class FormatsPublisher(Publisher):
    """Sends the events of Formats, with its policies."""

    _service = "formats"
    _operations = (events.SEND_ALL,)

    async def send_all(
        self,
        event: bytes | Openapi | Named | list[int],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to all."""
        return await self._publish(events.SEND_ALL, event, options)


class SyncFormatsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = FormatsPublisher

    def send_all(
        self,
        event: bytes | Openapi | Named | list[int],
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to all."""
        return self._publish(events.SEND_ALL, event, options)
