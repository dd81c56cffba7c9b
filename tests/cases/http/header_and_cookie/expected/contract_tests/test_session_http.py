"""Whether a service keeps session.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..session.http import operations
from ..session.http.fake import FakeSessionService
from ..session.http.server import create_app


def serve(fake: FakeSessionService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="session",
    slice="http",
    contract="session.openapi.yaml",
    tests=__file__,
    fake=FakeSessionService,
    serve=serve,
    document="session/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_session() -> None:
    """GET /session: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_SESSION)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
