"""Whether a service keeps news.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..news.http import operations
from ..news.http.fake import FakeNewsService
from ..news.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeNewsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="news",
    slice="http",
    contract="news.openapi.yaml",
    tests=__file__,
    fake=FakeNewsService,
    serve=serve,
    document="news/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_watch() -> None:
    """GET /events: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.WATCH)


def test_headlines() -> None:
    """GET /headlines: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.HEADLINES)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
