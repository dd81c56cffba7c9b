"""Typed publisher of the events of Weather."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events


class WeatherPublisher(Publisher):
    """Sends the events of Weather, with its policies."""

    _service = "weather"
    _operations = (
        events.RAIN,
        events.SHINE,
    )

    async def rain(self, event: float, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to rain."""
        return await self._publish(events.RAIN, event, options)

    async def shine(self, event: float, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to sun."""
        return await self._publish(events.SHINE, event, options)


class SyncWeatherPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = WeatherPublisher

    def rain(self, event: float, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to rain."""
        return self._publish(events.RAIN, event, options)

    def shine(self, event: float, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to sun."""
        return self._publish(events.SHINE, event, options)
