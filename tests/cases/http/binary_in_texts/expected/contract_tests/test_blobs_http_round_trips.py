"""Round trips of blobs.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..blobs.http.client import AsyncBlobsClient
from ..blobs.http.fake import FakeBlobsService
from ..blobs.http.server import create_router
from ..runtime.http import File
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncBlobsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeBlobsService()
    return Peers(fake, create_router(fake), AsyncBlobsClient)


def test_find_blobs() -> None:
    """Call GET /blobs."""
    round_trip(
        peers(),
        AsyncBlobsClient.find_blobs,
        like=sample(File),
        parts=sample(list[File]),
    )


def test_add_blob() -> None:
    """Call POST /blobs."""
    round_trip(peers(), AsyncBlobsClient.add_blob, body=sample(File))
