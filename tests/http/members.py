"""A real Users service, in memory, behind both generated clients and in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx2
from fastapi import FastAPI
from starlette.testclient import TestClient

from generated.runtime import remaining
from generated.runtime.http.idempotency.memory import MemoryStore
from generated.users.http.client import AsyncUsersClient, UsersClient
from generated.users.http.errors import EmailTaken, InvalidRequest, UserNotFound
from generated.users.http.models import NewUser, Problem, Role, User, UserPage
from generated.users.http.server import create_app, create_router

ADDRESS = "http://members.test"
SIGNED_UP = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@dataclass
class Members:
    """Implements `UsersService`: one half of it `async def`, the other half `def`."""

    users: dict[UUID, User] = field(default_factory=dict)
    listed: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    left: list[float | None] = field(default_factory=list)

    async def list_users(
        self,
        *,
        limit: int,
        cursor: str | None,
        role: list[Role] | None,
        x_request_id: str | None,
    ) -> UserPage:
        self.listed.append(
            {"limit": limit, "cursor": cursor, "role": role, "id": x_request_id}
        )
        if cursor == "broken":
            raise InvalidRequest(Problem(title="No such cursor", status=400))
        wanted = [u for u in self.users.values() if role is None or u.role in role]
        start = 0
        if cursor is not None:  # one that was never given leads to the end
            start = int(cursor) if cursor.isdecimal() else len(wanted)
        page = UserPage(items=wanted[start : start + limit])
        if start + limit < len(wanted):
            page.next_cursor = str(start + limit)
        return page

    def create_user(self, body: NewUser, *, idempotency_key: str | None) -> User:
        self.keys.append(idempotency_key)
        if any(user.email == body.email for user in self.users.values()):
            raise EmailTaken(Problem(title="Taken", status=409, detail=body.email))
        user = _signed_up(UUID(int=len(self.users) + 1), body)
        self.users[user.id] = user
        return user

    async def get_user(self, user_id: UUID) -> User:
        self.left.append(remaining())
        return self._known(user_id)

    def replace_user(self, user_id: UUID, body: NewUser) -> User:
        self.left.append(remaining())
        self._known(user_id)
        self.users[user_id] = _signed_up(user_id, body)
        return self.users[user_id]

    async def delete_user(self, user_id: UUID) -> None:
        del self.users[self._known(user_id).id]

    def _known(self, user_id: UUID) -> User:
        if user_id not in self.users:
            raise UserNotFound(Problem(title="No such user", status=404))
        return self.users[user_id]


def _signed_up(user_id: UUID, new: NewUser) -> User:
    fields = {name: getattr(new, name) for name in new.model_fields_set}
    fields.setdefault("role", new.role)
    return User(id=user_id, created_at=SIGNED_UP, **fields)


Call = Callable[..., Any]
"""Calls a method of a client by its name and returns the answer."""


def app_of(service: Any) -> FastAPI:
    """The service as an application."""
    app = FastAPI()
    app.include_router(create_router(service))
    return app


def app() -> FastAPI:
    """The service as contract tests are told of it: its keys of idempotency are kept."""
    return create_app(Members(), idempotency=MemoryStore())


def sync_call(app: Any, **options: Any) -> Call:
    """Calls with `UsersClient`, through starlette's test client."""

    def call(name: str, *arguments: Any, **named: Any) -> Any:
        with (
            TestClient(app, base_url=ADDRESS, raise_server_exceptions=False) as http,
            UsersClient(http=http, **options) as client,
        ):
            return getattr(client, name)(*arguments, **named)

    return call


def async_call(app: Any, **options: Any) -> Call:
    """Calls with `AsyncUsersClient`, straight into the application."""

    async def whole(name: str, *arguments: Any, **named: Any) -> Any:
        transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
        async with (
            httpx2.AsyncClient(transport=transport, base_url=ADDRESS) as http,
            AsyncUsersClient(http=http, **options) as client,
        ):
            return await getattr(client, name)(*arguments, **named)

    return lambda *a, **k: asyncio.run(whole(*a, **k))
