"""Whether a service keeps quotes.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..quotes.http import operations
from ..quotes.http.fake import FakeQuotesService
from ..quotes.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeQuotesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="quotes",
    slice="http",
    contract="quotes.openapi.yaml",
    tests=__file__,
    fake=FakeQuotesService,
    serve=serve,
    document="quotes/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_quote() -> None:
    """GET /quote: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_QUOTE)


def test_clear_quotes() -> None:
    """DELETE /quote: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CLEAR_QUOTES)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
