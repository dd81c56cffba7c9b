"""Whether a service keeps partly.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..partly.http import operations
from ..partly.http.fake import FakePartlyService
from ..partly.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.auth.fake import fake_security
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePartlyService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, fake_security(), errors=sampled_errors)


SUBJECT = HttpSubject(
    service="partly",
    slice="http",
    contract="partly.openapi.yaml",
    tests=__file__,
    fake=FakePartlyService,
    serve=serve,
    document="partly/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_add_part() -> None:
    """POST /parts: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_PART)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
