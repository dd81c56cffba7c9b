"""Whether a service keeps tickets.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..tickets.http import operations
from ..tickets.http.fake import FakeTicketsService
from ..tickets.http.server import create_app


def serve(fake: FakeTicketsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="tickets",
    slice="http",
    contract="tickets.openapi.yaml",
    tests=__file__,
    fake=FakeTicketsService,
    serve=serve,
    document="tickets/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_ticket() -> None:
    """GET /tickets/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_TICKET)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
