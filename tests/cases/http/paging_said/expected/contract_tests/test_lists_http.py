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


def test_list_charges() -> None:
    """GET /charges: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_CHARGES)


def test_by_page() -> None:
    """GET /by-page: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.BY_PAGE)


def test_by_others() -> None:
    """GET /by-others: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.BY_OTHERS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
