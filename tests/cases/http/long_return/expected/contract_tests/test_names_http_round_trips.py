"""Round trips of names.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..names.http.client import AsyncNamesClient
from ..names.http.fake import FakeNamesService
from ..names.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncNamesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeNamesService()
    return Peers(fake, create_router(fake), AsyncNamesClient)


def test_list_the_names_of_all_that_is_available() -> None:
    """Call GET /names."""
    round_trip(peers(), AsyncNamesClient.list_the_names_of_all_that_is_available)
