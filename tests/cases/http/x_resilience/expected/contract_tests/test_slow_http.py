"""Whether a service keeps slow.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..slow.http import operations
from ..slow.http.fake import FakeSlowService
from ..slow.http.server import create_app


def serve(fake: FakeSlowService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="slow",
    slice="http",
    contract="slow.openapi.yaml",
    tests=__file__,
    fake=FakeSlowService,
    serve=serve,
    document="slow/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_read_slowly() -> None:
    """GET /slow: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.READ_SLOWLY)


def test_repeat() -> None:
    """POST /slow: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.REPEAT)


def test_only_once() -> None:
    """PUT /slow: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ONLY_ONCE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
