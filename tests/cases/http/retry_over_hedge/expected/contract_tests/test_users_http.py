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


def test_have_users() -> None:
    """Call HEAD /users."""
    round_trip(
        create_router, FakeUsersService(), AsyncUsersClient, AsyncUsersClient.have_users
    )


def test_get_user() -> None:
    """Call GET /user."""
    round_trip(
        create_router, FakeUsersService(), AsyncUsersClient, AsyncUsersClient.get_user
    )


def test_has_user() -> None:
    """Call HEAD /user."""
    round_trip(
        create_router, FakeUsersService(), AsyncUsersClient, AsyncUsersClient.has_user
    )
