"""Whether a service keeps kinds.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..kinds.http import operations
from ..kinds.http.fake import FakeKindsService
from ..kinds.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeKindsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="kinds",
    slice="http",
    contract="kinds.openapi.yaml",
    tests=__file__,
    fake=FakeKindsService,
    serve=serve,
    document="kinds/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_auth() -> None:
    """GET /auth: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_AUTH)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
