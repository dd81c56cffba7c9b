"""Whether a service keeps weather.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..weather.http import operations
from ..weather.http.fake import FakeWeatherService
from ..weather.http.server import create_app


def serve(fake: FakeWeatherService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="weather",
    slice="http",
    contract="weather.openapi.yaml",
    tests=__file__,
    fake=FakeWeatherService,
    serve=serve,
    document="weather/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_weather() -> None:
    """GET /now: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_WEATHER)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
