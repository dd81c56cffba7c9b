"""Whether a service keeps preferences.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..preferences.http import operations
from ..preferences.http.fake import FakePreferencesService
from ..preferences.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePreferencesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="preferences",
    slice="http",
    contract="preferences.openapi.yaml",
    tests=__file__,
    fake=FakePreferencesService,
    serve=serve,
    document="preferences/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_preferences() -> None:
    """GET /users/{userId}/preferences: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_PREFERENCES)


def test_replace_preferences() -> None:
    """PUT /users/{userId}/preferences: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.REPLACE_PREFERENCES)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
