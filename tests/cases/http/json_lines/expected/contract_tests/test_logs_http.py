"""Whether a service keeps logs.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..logs.http import operations
from ..logs.http.fake import FakeLogsService
from ..logs.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeLogsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="logs",
    slice="http",
    contract="logs.openapi.yaml",
    tests=__file__,
    fake=FakeLogsService,
    serve=serve,
    document="logs/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_read_logs() -> None:
    """GET /logs: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.READ_LOGS)


def test_read_spring_logs() -> None:
    """GET /spring-logs: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.READ_SPRING_LOGS)


def test_read_old_logs() -> None:
    """GET /old-logs: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.READ_OLD_LOGS)


def test_read_sequence() -> None:
    """GET /sequence: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.READ_SEQUENCE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
