"""Whether a service keeps blobs.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..blobs.http import operations
from ..blobs.http.fake import FakeBlobsService
from ..blobs.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeBlobsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="blobs",
    slice="http",
    contract="blobs.openapi.yaml",
    tests=__file__,
    fake=FakeBlobsService,
    serve=serve,
    document="blobs/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_find_blobs() -> None:
    """GET /blobs: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FIND_BLOBS)


def test_add_blob() -> None:
    """POST /blobs: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_BLOB)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
