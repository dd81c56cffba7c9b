"""Whether a service keeps albums.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..albums.http import operations
from ..albums.http.fake import FakeAlbumsService
from ..albums.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeAlbumsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="albums",
    slice="http",
    contract="albums.openapi.yaml",
    tests=__file__,
    fake=FakeAlbumsService,
    serve=serve,
    document="albums/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_albums() -> None:
    """GET /albums: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_ALBUMS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
