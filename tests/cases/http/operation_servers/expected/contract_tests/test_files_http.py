"""Whether a service keeps files.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..files.http import operations
from ..files.http.fake import FakeFilesService
from ..files.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeFilesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="files",
    slice="http",
    contract="files.openapi.yaml",
    tests=__file__,
    fake=FakeFilesService,
    serve=serve,
    document="files/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_files() -> None:
    """GET /files: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_FILES)


def test_put_file() -> None:
    """PUT /files: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_FILE)


def test_limits() -> None:
    """GET /limits: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIMITS)


def test_ask_for_more() -> None:
    """POST /limits: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ASK_FOR_MORE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
