"""Whether a service keeps admin.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..admin.http import operations
from ..admin.http.fake import FakeAdminService
from ..admin.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeAdminService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="admin",
    slice="http",
    contract="admin.openapi.yaml",
    tests=__file__,
    fake=FakeAdminService,
    serve=serve,
    document="admin/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_health() -> None:
    """GET /health: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_HEALTH)


def test_set_secrets() -> None:
    """PUT /secrets: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SET_SECRETS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
