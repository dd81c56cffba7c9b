"""Whether a service keeps old.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..old.http import operations
from ..old.http.fake import FakeOldService
from ..old.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeOldService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="old",
    slice="http",
    contract="old.openapi.yaml",
    tests=__file__,
    fake=FakeOldService,
    serve=serve,
    document="old/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_old() -> None:
    """GET /old: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_OLD)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
