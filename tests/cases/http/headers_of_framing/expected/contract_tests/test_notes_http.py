"""Whether a service keeps notes.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..notes.http import operations
from ..notes.http.fake import FakeNotesService
from ..notes.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeNotesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="notes",
    slice="http",
    contract="notes.openapi.yaml",
    tests=__file__,
    fake=FakeNotesService,
    serve=serve,
    document="notes/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_add_note() -> None:
    """POST /notes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_NOTE)


def test_change_note() -> None:
    """PUT /notes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CHANGE_NOTE)


def test_get_note() -> None:
    """GET /notes: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_NOTE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
