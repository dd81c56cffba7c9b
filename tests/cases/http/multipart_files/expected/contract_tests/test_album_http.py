"""Whether a service keeps album.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..album.http import operations
from ..album.http.fake import FakeAlbumService
from ..album.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeAlbumService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="album",
    slice="http",
    contract="album.openapi.yaml",
    tests=__file__,
    fake=FakeAlbumService,
    serve=serve,
    document="album/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_add_pictures() -> None:
    """POST /pictures: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_PICTURES)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
