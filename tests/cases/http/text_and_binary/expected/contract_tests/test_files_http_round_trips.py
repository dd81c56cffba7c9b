"""Round trips of files.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..files.http.client import AsyncFilesClient
from ..files.http.fake import FakeFilesService
from ..files.http.server import create_router
from ..runtime.http import File
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncFilesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFilesService()
    return Peers(fake, create_router(fake), AsyncFilesClient)


def test_download() -> None:
    """Call GET /files/{name}."""
    round_trip(peers(), AsyncFilesClient.download, name=sample(str))


def test_upload() -> None:
    """Call PUT /files/{name}."""
    round_trip(peers(), AsyncFilesClient.upload, name=sample(str), body=sample(File))


def test_append() -> None:
    """Call POST /files/{name}."""
    round_trip(peers(), AsyncFilesClient.append, name=sample(str), body=sample(str))
