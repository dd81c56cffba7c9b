"""Whether a service keeps paint.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..paint.http import operations
from ..paint.http.fake import FakePaintService
from ..paint.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePaintService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="paint",
    slice="http",
    contract="paint.openapi.yaml",
    tests=__file__,
    fake=FakePaintService,
    serve=serve,
    document="paint/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_paints() -> None:
    """GET /paints/{colour}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_PAINTS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
