"""Round trips of weather.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import sent
from ..runtime.sample import sample
from ..weather.events import events
from ..weather.events.publisher import WeatherPublisher


def test_rain() -> None:
    """Send to rain."""
    sent(WeatherPublisher, WeatherPublisher.rain, events.RAIN, event=sample(float))
