"""Whether a service keeps photos.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..photos.http import operations
from ..photos.http.fake import FakePhotosService
from ..photos.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePhotosService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="photos",
    slice="http",
    contract="photos.openapi.yaml",
    tests=__file__,
    fake=FakePhotosService,
    serve=serve,
    document="photos/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_add_photo() -> None:
    """POST /photos: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_PHOTO)


def test_search() -> None:
    """POST /searches: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SEARCH)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
