"""Round trips of users.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..orders.http.models import UserId
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..users.http.client import AsyncUsersClient
from ..users.http.fake import FakeUsersService
from ..users.http.server import create_router


@cache
def peers() -> Peers[AsyncUsersClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeUsersService()
    return Peers(fake, create_router(fake), AsyncUsersClient)


def test_get_user() -> None:
    """Call GET /users/{id}."""
    round_trip(peers(), AsyncUsersClient.get_user, id=sample(UserId))
