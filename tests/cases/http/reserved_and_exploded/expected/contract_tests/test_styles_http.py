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


def test_query() -> None:
    """GET /query: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.QUERY)


def test_slots() -> None:
    """GET /label/{label}/{matrix}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SLOTS)


def test_reserved() -> None:
    """GET /reserved/{at}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.RESERVED)


def test_others() -> None:
    """GET /others: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.OTHERS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
