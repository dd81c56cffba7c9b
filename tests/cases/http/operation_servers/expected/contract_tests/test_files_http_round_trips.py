"""Round trips of files.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..files.http.client import AsyncFilesClient
from ..files.http.fake import FakeFilesService
from ..files.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncFilesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFilesService()
    return Peers(fake, create_router(fake), AsyncFilesClient)


def test_list_files() -> None:
    """Call GET /files."""
    round_trip(peers(), AsyncFilesClient.list_files)


def test_put_file() -> None:
    """Call PUT /files."""
    round_trip(peers(), AsyncFilesClient.put_file)


def test_limits() -> None:
    """Call GET /limits."""
    round_trip(peers(), AsyncFilesClient.limits)


def test_ask_for_more() -> None:
    """Call POST /limits."""
    round_trip(peers(), AsyncFilesClient.ask_for_more)
