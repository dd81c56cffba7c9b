"""Round trips of users.openapi.yaml, one for each operation."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..users.http.client import AsyncUsersClient
from ..users.http.fake import FakeUsersService
from ..users.http.models import NewUser, Role, UserId
from ..users.http.server import create_router


def test_list_users() -> None:
    """Call GET /users."""
    round_trip(
        create_router,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.list_users,
        limit=sample(Annotated[int, Field(ge=1, le=100)]),
        cursor=sample(Annotated[str, Field(min_length=1)]),
        role=sample(list[Role]),
        x_request_id=sample(Annotated[str, Field(max_length=64)]),
    )


def test_create_user() -> None:
    """Call POST /users."""
    round_trip(
        create_router,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.create_user,
        idempotency_key=sample(Annotated[str, Field(max_length=64)]),
        body=sample(NewUser),
    )


def test_get_user() -> None:
    """Call GET /users/{userId}."""
    round_trip(
        create_router,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.get_user,
        user_id=sample(UserId),
    )


def test_replace_user() -> None:
    """Call PUT /users/{userId}."""
    round_trip(
        create_router,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.replace_user,
        user_id=sample(UserId),
        body=sample(NewUser),
    )


def test_delete_user() -> None:
    """Call DELETE /users/{userId}."""
    round_trip(
        create_router,
        FakeUsersService(),
        AsyncUsersClient,
        AsyncUsersClient.delete_user,
        user_id=sample(UserId),
    )
