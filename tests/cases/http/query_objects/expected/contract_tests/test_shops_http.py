"""Whether a service keeps shops.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..shops.http import operations
from ..shops.http.fake import FakeShopsService
from ..shops.http.server import create_app


def serve(fake: FakeShopsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="shops",
    slice="http",
    contract="shops.openapi.yaml",
    tests=__file__,
    fake=FakeShopsService,
    serve=serve,
    document="shops/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_exploded() -> None:
    """GET /exploded: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.EXPLODED)


def test_whole() -> None:
    """GET /whole: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.WHOLE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
