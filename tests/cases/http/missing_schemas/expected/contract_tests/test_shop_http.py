"""Whether a service keeps shop.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..shop.http import operations
from ..shop.http.fake import FakeShopService
from ..shop.http.server import create_app


def serve(fake: FakeShopService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="shop",
    slice="http",
    contract="shop.openapi.yaml",
    tests=__file__,
    fake=FakeShopService,
    serve=serve,
    document="shop/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_add_thing() -> None:
    """POST /things: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_THING)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
