"""Round trips of wired_users.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..wired_users.grpc import methods
from ..wired_users.grpc.client import AsyncUsersClient
from ..wired_users.grpc.fake import FakeUsersService
from ..wired_users.grpc.server import add_to_server


def test_get_user() -> None:
    """Call cases.wired.v1.Users/GetUser."""
    round_trip(
        add_to_server,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.get_user,
        methods.GET_USER,
    )
