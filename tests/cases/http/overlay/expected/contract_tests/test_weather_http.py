"""Round trips of weather.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..runtime.http.testing import round_trip
from ..weather.http.client import AsyncWeatherClient
from ..weather.http.fake import FakeWeatherService
from ..weather.http.server import create_router


def test_get_weather() -> None:
    """Call GET /now."""
    round_trip(
        create_router,
        FakeWeatherService(),
        AsyncWeatherClient,
        AsyncWeatherClient.get_weather,
    )
