"""Round trips of weather.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..weather.http.client import AsyncWeatherClient
from ..weather.http.fake import FakeWeatherService
from ..weather.http.server import create_router


@cache
def peers() -> Peers[AsyncWeatherClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeWeatherService()
    return Peers(fake, create_router(fake), AsyncWeatherClient)


def test_get_weather() -> None:
    """Call GET /now."""
    round_trip(peers(), AsyncWeatherClient.get_weather)
