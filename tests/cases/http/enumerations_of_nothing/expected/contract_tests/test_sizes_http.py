"""Whether a service keeps sizes.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..sizes.http import operations
from ..sizes.http.fake import FakeSizesService
from ..sizes.http.server import create_app


def serve(fake: FakeSizesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="sizes",
    slice="http",
    contract="sizes.openapi.yaml",
    tests=__file__,
    fake=FakeSizesService,
    serve=serve,
    document="sizes/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_sizes() -> None:
    """GET /sizes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_SIZES)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
