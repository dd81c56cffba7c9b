"""Round trips of users.openapi.yaml, one for each operation."""

from __future__ import annotations

from typing import Any

from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..users.http.client import AsyncUsersClient
from ..users.http.fake import FakeUsersService
from ..users.http.server import create_router


def test_get_user() -> None:
    """Call GET /users/{id}/{other}."""
    round_trip(
        create_router,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.get_user,
        id=sample(str),
        other=sample(Any),
    )
