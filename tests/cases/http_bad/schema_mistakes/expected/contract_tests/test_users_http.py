"""Round trips of users.openapi.yaml, one for each operation."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..users.http.client import AsyncUsersClient
from ..users.http.fake import FakeUsersService
from ..users.http.server import create_router


def test_list_users() -> None:
    """Call GET /users."""
    round_trip(
        create_router,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.list_users,
        a=sample(Annotated[str, Field(max_length=3)]),
        b=sample(int),
    )
