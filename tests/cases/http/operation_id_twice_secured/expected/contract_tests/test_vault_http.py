"""Whether a service keeps vault.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.auth.fake import fake_security
from ..runtime.http.server.sampled import sampled_errors
from ..vault.http import operations
from ..vault.http.fake import FakeVaultService
from ..vault.http.server import create_app


def serve(fake: FakeVaultService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, fake_security(), errors=sampled_errors)


SUBJECT = HttpSubject(
    service="vault",
    slice="http",
    contract="vault.openapi.yaml",
    tests=__file__,
    fake=FakeVaultService,
    serve=serve,
    document="vault/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_read() -> None:
    """GET /secret: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.READ)


def test_get_open() -> None:
    """GET /open: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_OPEN)


def test_put_open() -> None:
    """PUT /open: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_OPEN)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
