"""Round trips of users.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..users.http.client import AsyncUsersClient
from ..users.http.fake import FakeUsersService
from ..users.http.server import create_router


@cache
def peers() -> Peers[AsyncUsersClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeUsersService()
    return Peers(fake, create_router(fake), AsyncUsersClient)


def test_list_users() -> None:
    """Call GET /users."""
    round_trip(peers(), AsyncUsersClient.list_users)


def test_create_user() -> None:
    """Call POST /users."""
    round_trip(peers(), AsyncUsersClient.create_user)


def test_keep_user() -> None:
    """Call PUT /users."""
    round_trip(peers(), AsyncUsersClient.keep_user)
