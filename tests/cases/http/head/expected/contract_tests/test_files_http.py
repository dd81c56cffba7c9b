"""Round trips of files.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..files.http.client import AsyncFilesClient
from ..files.http.fake import FakeFilesService
from ..files.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_has_file() -> None:
    """Call HEAD /files/{name}."""
    round_trip(
        create_router,
        FakeFilesService(),
        AsyncFilesClient,
        AsyncFilesClient.has_file,
        name=sample(str),
    )
