"""Round trips of users.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..users.grpc import methods
from ..users.grpc.client import AsyncUsersClient
from ..users.grpc.fake import FakeUsersService
from ..users.grpc.server import add_to_server


def test_get_user() -> None:
    """Call users.v1.Users/GetUser."""
    round_trip(
        add_to_server,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.get_user,
        methods.GET_USER,
    )


def test_create_user() -> None:
    """Call users.v1.Users/CreateUser."""
    round_trip(
        add_to_server,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.create_user,
        methods.CREATE_USER,
    )


def test_stream_users() -> None:
    """Call users.v1.Users/StreamUsers."""
    round_trip(
        add_to_server,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.stream_users,
        methods.STREAM_USERS,
    )


def test_import_users() -> None:
    """Call users.v1.Users/ImportUsers."""
    round_trip(
        add_to_server,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.import_users,
        methods.IMPORT_USERS,
    )


def test_sync_users() -> None:
    """Call users.v1.Users/SyncUsers."""
    round_trip(
        add_to_server,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.sync_users,
        methods.SYNC_USERS,
    )
