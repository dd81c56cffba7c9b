"""Round trips of till.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from .._shared.price import Price
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..till.http.client import AsyncTillClient
from ..till.http.fake import FakeTillService
from ..till.http.server import create_router


@cache
def peers() -> Peers[AsyncTillClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeTillService()
    return Peers(fake, create_router(fake), AsyncTillClient)


def test_take() -> None:
    """Call POST /takings."""
    round_trip(peers(), AsyncTillClient.take, body=sample(Price))
