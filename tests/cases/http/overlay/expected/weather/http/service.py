"""What a server of the Weather API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class WeatherService(Protocol):
    """The Weather API."""

    def get_weather(self) -> MaybeAwaitable[str]:
        """GET /now"""
        ...
