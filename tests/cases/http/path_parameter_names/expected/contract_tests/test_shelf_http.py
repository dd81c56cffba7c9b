"""Whether a service keeps shelf.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..shelf.http import operations
from ..shelf.http.fake import FakeShelfService
from ..shelf.http.server import create_app


def serve(fake: FakeShelfService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="shelf",
    slice="http",
    contract="shelf.openapi.yaml",
    tests=__file__,
    fake=FakeShelfService,
    serve=serve,
    document="shelf/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_book() -> None:
    """GET /shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}: what is allowed, and what
    is forbidden.
    """
    SUBJECT.conforms(operations.GET_BOOK)


def test_export_shelf() -> None:
    """GET /shelves/{shelf-id}.{format}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.EXPORT_SHELF)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
