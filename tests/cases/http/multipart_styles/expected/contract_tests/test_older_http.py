"""Whether a service keeps older.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..older.http import operations
from ..older.http.fake import FakeOlderService
from ..older.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeOlderService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="older",
    slice="http",
    contract="older.openapi.yaml",
    tests=__file__,
    fake=FakeOlderService,
    serve=serve,
    document="older/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_add_shape() -> None:
    """POST /shapes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_SHAPE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
