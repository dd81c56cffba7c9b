"""Round trips of sizes.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..sizes.http.client import AsyncSizesClient
from ..sizes.http.fake import FakeSizesService
from ..sizes.http.server import create_router


@cache
def peers() -> Peers[AsyncSizesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeSizesService()
    return Peers(fake, create_router(fake), AsyncSizesClient)


def test_get_sizes() -> None:
    """Call GET /sizes."""
    round_trip(peers(), AsyncSizesClient.get_sizes)
