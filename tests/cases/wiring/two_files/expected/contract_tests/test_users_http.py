"""Round trips of users.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..runtime.http.testing import round_trip
from ..users.http.client import AsyncUsersClient
from ..users.http.fake import FakeUsersService
from ..users.http.server import create_router


def test_list_users() -> None:
    """Call GET /users."""
    round_trip(
        create_router, FakeUsersService(), AsyncUsersClient, AsyncUsersClient.list_users
    )


def test_create_user() -> None:
    """Call POST /users."""
    round_trip(
        create_router,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.create_user,
    )


def test_keep_user() -> None:
    """Call PUT /users."""
    round_trip(
        create_router, FakeUsersService(), AsyncUsersClient, AsyncUsersClient.keep_user
    )
