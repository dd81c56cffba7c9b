"""Whether a service keeps words.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..words.http import operations
from ..words.http.fake import FakeWordsService
from ..words.http.server import create_app


def serve(fake: FakeWordsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="words",
    slice="http",
    contract="words.openapi.yaml",
    tests=__file__,
    fake=FakeWordsService,
    serve=serve,
    document="words/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_words() -> None:
    """GET /words: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_WORDS)


def test_put_words() -> None:
    """PUT /words: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_WORDS)


def test_add_words() -> None:
    """POST /words: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_WORDS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
