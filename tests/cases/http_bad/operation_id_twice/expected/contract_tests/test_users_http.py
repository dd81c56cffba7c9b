"""Round trips of users.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..runtime.http.testing import round_trip
from ..users.http.client import AsyncUsersClient
from ..users.http.fake import FakeUsersService
from ..users.http.server import create_router


def test_get_user() -> None:
    """Call GET /users."""
    round_trip(
        create_router, FakeUsersService(), AsyncUsersClient, AsyncUsersClient.get_user
    )


def test_get_user_() -> None:
    """Call PUT /users."""
    round_trip(
        create_router, FakeUsersService(), AsyncUsersClient, AsyncUsersClient.get_user_
    )
