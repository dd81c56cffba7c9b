"""Round trips of routes.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..routes.http.client import AsyncRoutesClient
from ..routes.http.fake import FakeRoutesService
from ..routes.http.models import Named
from ..routes.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncRoutesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeRoutesService()
    return Peers(fake, create_router(fake), AsyncRoutesClient)


def test_add_route() -> None:
    """Call POST /routes."""
    round_trip(peers(), AsyncRoutesClient.add_route, body=sample(Named))
