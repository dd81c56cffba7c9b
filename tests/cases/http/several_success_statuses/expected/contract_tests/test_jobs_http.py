"""Whether a service keeps jobs.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..jobs.http import operations
from ..jobs.http.fake import FakeJobsService
from ..jobs.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeJobsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="jobs",
    slice="http",
    contract="jobs.openapi.yaml",
    tests=__file__,
    fake=FakeJobsService,
    serve=serve,
    document="jobs/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_put_job() -> None:
    """PUT /jobs/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_JOB)


def test_get_job() -> None:
    """GET /jobs/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_JOB)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
