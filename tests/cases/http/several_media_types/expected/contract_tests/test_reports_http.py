"""Whether a service keeps reports.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..reports.http import operations
from ..reports.http.fake import FakeReportsService
from ..reports.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeReportsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="reports",
    slice="http",
    contract="reports.openapi.yaml",
    tests=__file__,
    fake=FakeReportsService,
    serve=serve,
    document="reports/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_report() -> None:
    """GET /reports/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_REPORT)


def test_put_report() -> None:
    """PUT /reports/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_REPORT)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
