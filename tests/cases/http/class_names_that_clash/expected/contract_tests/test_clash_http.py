"""Whether a service keeps clash.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..clash.http import operations
from ..clash.http.fake import FakeClashService
from ..clash.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeClashService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="clash",
    slice="http",
    contract="clash.openapi.yaml",
    tests=__file__,
    fake=FakeClashService,
    serve=serve,
    document="clash/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_call() -> None:
    """POST /clash/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CALL)


def test_close_() -> None:
    """GET /clash/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CLOSE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
