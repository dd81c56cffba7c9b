"""Round trips of clash.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from uuid import UUID

from ..clash.http.client import AsyncClashClient
from ..clash.http.fake import FakeClashService
from ..clash.http.models import Operation, Query, UUIDModel
from ..clash.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncClashClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeClashService()
    return Peers(fake, create_router(fake), AsyncClashClient)


def test_call() -> None:
    """Call POST /clash/{id}."""
    round_trip(
        peers(),
        AsyncClashClient.call,
        id=sample(UUIDModel),
        uuid=sample(UUID),
        operations_query=sample(list[Query]),
        body=sample(Operation),
    )


def test_close_() -> None:
    """Call GET /clash/{id}."""
    round_trip(peers(), AsyncClashClient.close_, id=sample(str))
