"""Round trips of files.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..files.http.client import AsyncFilesClient
from ..files.http.fake import FakeFilesService
from ..files.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncFilesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFilesService()
    return Peers(fake, create_router(fake), AsyncFilesClient)


def test_has_file() -> None:
    """Call HEAD /files/{name}."""
    round_trip(peers(), AsyncFilesClient.has_file, name=sample(str))
