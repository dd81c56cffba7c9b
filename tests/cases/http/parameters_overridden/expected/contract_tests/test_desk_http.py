"""Whether a service keeps desk.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..desk.http import operations
from ..desk.http.fake import FakeDeskService
from ..desk.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeDeskService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="desk",
    slice="http",
    contract="desk.openapi.yaml",
    tests=__file__,
    fake=FakeDeskService,
    serve=serve,
    document="desk/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_note() -> None:
    """GET /notes/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_NOTE)


def test_put_note() -> None:
    """PUT /notes/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_NOTE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
