"""Whether the client keeps weather.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..weather.http.client import AsyncWeatherClient, WeatherClient

SUBJECT = ClientSubject(
    service="weather",
    slice="http",
    contract="weather.openapi.yaml",
    tests=__file__,
    document="weather/http/openapi.json",
    client=AsyncWeatherClient,
    blocking=WeatherClient,
)


def test_get_weather() -> None:
    """GET /now: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /now",
        AsyncWeatherClient.get_weather,
        policy=Policy(
            timeout=Timeout(total=1.0, attempt=1.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
