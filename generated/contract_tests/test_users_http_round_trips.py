"""Round trips of users.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..users.http.client import AsyncUsersClient
from ..users.http.fake import FakeUsersService
from ..users.http.models import NewUser, Role, UserId
from ..users.http.server import create_router


@cache
def peers() -> Peers[AsyncUsersClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeUsersService()
    return Peers(fake, create_router(fake), AsyncUsersClient)


def test_list_users() -> None:
    """Call GET /users."""
    round_trip(
        peers(),
        AsyncUsersClient.list_users,
        limit=sample(Annotated[int, Field(ge=1, le=100)]),
        cursor=sample(Annotated[str, Field(min_length=1)]),
        role=sample(list[Role]),
        x_request_id=sample(Annotated[str, Field(max_length=64)]),
    )


def test_create_user() -> None:
    """Call POST /users."""
    round_trip(
        peers(),
        AsyncUsersClient.create_user,
        idempotency_key=sample(Annotated[str, Field(min_length=1, max_length=64)]),
        body=sample(NewUser),
    )


def test_get_user() -> None:
    """Call GET /users/{userId}."""
    round_trip(peers(), AsyncUsersClient.get_user, user_id=sample(UserId))


def test_replace_user() -> None:
    """Call PUT /users/{userId}."""
    round_trip(
        peers(),
        AsyncUsersClient.replace_user,
        user_id=sample(UserId),
        body=sample(NewUser),
    )


def test_delete_user() -> None:
    """Call DELETE /users/{userId}."""
    round_trip(peers(), AsyncUsersClient.delete_user, user_id=sample(UserId))
