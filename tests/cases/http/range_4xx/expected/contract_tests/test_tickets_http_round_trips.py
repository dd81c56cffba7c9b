"""Round trips of tickets.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..tickets.http.client import AsyncTicketsClient
from ..tickets.http.fake import FakeTicketsService
from ..tickets.http.server import create_router


@cache
def peers() -> Peers[AsyncTicketsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeTicketsService()
    return Peers(fake, create_router(fake), AsyncTicketsClient)


def test_get_ticket() -> None:
    """Call GET /tickets/{id}."""
    round_trip(peers(), AsyncTicketsClient.get_ticket, id=sample(int))
