"""Typed publisher of the events of Formats."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import PublishOptions, Publisher, Receipt
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
