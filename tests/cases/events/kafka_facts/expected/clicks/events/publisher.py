"""Typed publisher of the events of Clicks."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Clicked


class ClicksPublisher(Publisher):
    """Sends the events of Clicks, with its policies."""

    _service = "clicks"
    _operations = (
        events.CLICKED,
        events.COUNT_CLICK,
    )

    async def clicked(
        self, event: Clicked, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to web.clicks.v1."""
        return await self._publish(events.CLICKED, event, options)


class SyncClicksPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = ClicksPublisher

    def clicked(self, event: Clicked, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to web.clicks.v1."""
        return self._publish(events.CLICKED, event, options)
