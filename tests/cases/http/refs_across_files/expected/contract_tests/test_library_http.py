"""Whether a service keeps library.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..library.http import operations
from ..library.http.fake import FakeLibraryService
from ..library.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeLibraryService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="library",
    slice="http",
    contract="library.openapi.yaml",
    tests=__file__,
    fake=FakeLibraryService,
    serve=serve,
    document="library/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_book() -> None:
    """GET /books/{isbn}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_BOOK)


def test_lend() -> None:
    """POST /loans: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LEND)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
