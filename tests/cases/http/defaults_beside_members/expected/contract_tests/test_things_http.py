"""Whether a service keeps things.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..things.http import operations
from ..things.http.fake import FakeThingsService
from ..things.http.server import create_app


def serve(fake: FakeThingsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="things",
    slice="http",
    contract="things.openapi.yaml",
    tests=__file__,
    fake=FakeThingsService,
    serve=serve,
    document="things/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_find_anything() -> None:
    """GET /open: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FIND_ANYTHING)


def test_find_default() -> None:
    """PUT /open: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FIND_DEFAULT)


def test_find_shared() -> None:
    """POST /open: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FIND_SHARED)


def test_find_dates() -> None:
    """DELETE /open: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FIND_DATES)


def test_find_lists() -> None:
    """PATCH /open: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FIND_LISTS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
