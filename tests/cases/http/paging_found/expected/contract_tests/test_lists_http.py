"""Whether a service keeps lists.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..lists.http import operations
from ..lists.http.fake import FakeListsService
from ..lists.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeListsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="lists",
    slice="http",
    contract="lists.openapi.yaml",
    tests=__file__,
    fake=FakeListsService,
    serve=serve,
    document="lists/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_by_cursor() -> None:
    """GET /by-cursor: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.BY_CURSOR)


def test_by_token() -> None:
    """GET /by-token: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.BY_TOKEN)


def test_by_offset() -> None:
    """GET /by-offset: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.BY_OFFSET)


def test_by_page() -> None:
    """GET /by-page: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.BY_PAGE)


def test_by_link() -> None:
    """GET /by-link: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.BY_LINK)


def test_whole() -> None:
    """GET /whole: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.WHOLE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
