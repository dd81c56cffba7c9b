"""Whether a service keeps search.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..search.http import operations
from ..search.http.fake import FakeSearchService
from ..search.http.server import create_app


def serve(fake: FakeSearchService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="search",
    slice="http",
    contract="search.openapi.yaml",
    tests=__file__,
    fake=FakeSearchService,
    serve=serve,
    document="search/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_search() -> None:
    """GET /search: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SEARCH)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
