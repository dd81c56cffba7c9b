"""Whether a service keeps styles.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..styles.http import operations
from ..styles.http.fake import FakeStylesService
from ..styles.http.server import create_app


def serve(fake: FakeStylesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="styles",
    slice="http",
    contract="styles.openapi.yaml",
    tests=__file__,
    fake=FakeStylesService,
    serve=serve,
    document="styles/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_simple() -> None:
    """GET /simple/{ids}/{point}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SIMPLE)


def test_label() -> None:
    """GET /label/{ids}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LABEL)


def test_matrix() -> None:
    """GET /matrix/{point}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.MATRIX)


def test_query() -> None:
    """GET /query: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.QUERY)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
