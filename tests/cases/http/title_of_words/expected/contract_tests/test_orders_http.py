"""Whether a service keeps orders.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..orders.http import operations
from ..orders.http.fake import FakeOrdersService
from ..orders.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeOrdersService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="orders",
    slice="http",
    contract="orders.openapi.yaml",
    tests=__file__,
    fake=FakeOrdersService,
    serve=serve,
    document="orders/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_say_hello() -> None:
    """GET /hello: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SAY_HELLO)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
