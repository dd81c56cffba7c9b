"""Round trips of files.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..files.http.client import AsyncFilesClient
from ..files.http.fake import FakeFilesService
from ..files.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_download() -> None:
    """Call GET /files/{name}."""
    round_trip(
        create_router,
        FakeFilesService(),
        AsyncFilesClient,
        AsyncFilesClient.download,
        name=sample(str),
    )


def test_upload() -> None:
    """Call PUT /files/{name}."""
    round_trip(
        create_router,
        FakeFilesService(),
        AsyncFilesClient,
        AsyncFilesClient.upload,
        name=sample(str),
        body=sample(bytes),
    )


def test_append() -> None:
    """Call POST /files/{name}."""
    round_trip(
        create_router,
        FakeFilesService(),
        AsyncFilesClient,
        AsyncFilesClient.append,
        name=sample(str),
        body=sample(str),
    )
