"""Whether a service keeps filter.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..filter.http import operations
from ..filter.http.fake import FakeFilterService
from ..filter.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeFilterService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="filter",
    slice="http",
    contract="filter.openapi.yaml",
    tests=__file__,
    fake=FakeFilterService,
    serve=serve,
    document="filter/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_items() -> None:
    """GET /items: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_ITEMS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
