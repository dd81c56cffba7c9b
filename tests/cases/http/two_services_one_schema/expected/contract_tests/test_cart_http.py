"""Whether a service keeps cart.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..cart.http import operations
from ..cart.http.fake import FakeCartService
from ..cart.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeCartService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="cart",
    slice="http",
    contract="cart.openapi.yaml",
    tests=__file__,
    fake=FakeCartService,
    serve=serve,
    document="cart/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_total() -> None:
    """GET /total: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_TOTAL)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
