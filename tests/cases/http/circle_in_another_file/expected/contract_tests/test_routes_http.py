"""Whether a service keeps routes.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..routes.http import operations
from ..routes.http.fake import FakeRoutesService
from ..routes.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeRoutesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="routes",
    slice="http",
    contract="routes.openapi.yaml",
    tests=__file__,
    fake=FakeRoutesService,
    serve=serve,
    document="routes/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_add_route() -> None:
    """POST /routes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_ROUTE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
