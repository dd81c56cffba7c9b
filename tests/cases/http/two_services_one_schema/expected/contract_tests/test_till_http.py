"""Whether a service keeps till.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..till.http import operations
from ..till.http.fake import FakeTillService
from ..till.http.server import create_app


def serve(fake: FakeTillService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="till",
    slice="http",
    contract="till.openapi.yaml",
    tests=__file__,
    fake=FakeTillService,
    serve=serve,
    document="till/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_take() -> None:
    """POST /takings: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.TAKE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
