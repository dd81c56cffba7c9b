"""Whether a service keeps login.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..login.http import operations
from ..login.http.fake import FakeLoginService
from ..login.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeLoginService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="login",
    slice="http",
    contract="login.openapi.yaml",
    tests=__file__,
    fake=FakeLoginService,
    serve=serve,
    document="login/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_log_in() -> None:
    """POST /login: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LOG_IN)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
