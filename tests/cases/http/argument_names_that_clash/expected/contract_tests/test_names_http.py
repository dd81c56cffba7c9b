"""Whether a service keeps names.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..names.http import operations
from ..names.http.fake import FakeNamesService
from ..names.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeNamesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="names",
    slice="http",
    contract="names.openapi.yaml",
    tests=__file__,
    fake=FakeNamesService,
    serve=serve,
    document="names/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_respond() -> None:
    """POST /names/{method}/{operation}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.RESPOND)


def test_list_() -> None:
    """GET /names: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST)


def test_import_() -> None:
    """PUT /names: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.IMPORT)


def test_init() -> None:
    """DELETE /names: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.INIT)


def test_router() -> None:
    """PATCH /names: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ROUTER)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
