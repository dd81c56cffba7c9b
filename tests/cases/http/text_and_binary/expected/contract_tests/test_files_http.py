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


def test_download() -> None:
    """GET /files/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.DOWNLOAD)


def test_upload() -> None:
    """PUT /files/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.UPLOAD)


def test_append() -> None:
    """POST /files/{name}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.APPEND)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
