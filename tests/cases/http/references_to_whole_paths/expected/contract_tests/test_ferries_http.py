"""Whether a service keeps ferries.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..ferries.http import operations
from ..ferries.http.fake import FakeFerriesService
from ..ferries.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeFerriesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="ferries",
    slice="http",
    contract="ferries.openapi.yaml",
    tests=__file__,
    fake=FakeFerriesService,
    serve=serve,
    document="ferries/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_ferries() -> None:
    """GET /ferries: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_FERRIES)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
