"""A stand-in for a server of the Users API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations, resources
from .models import NewUser, Role, User, UserId, UserPage


class FakeUsersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL
    _resources = resources.ALL

    async def list_users(
        self,
        *,
        limit: int,
        cursor: str | None,
        role: list[Role] | None,
        x_request_id: str | None,
    ) -> UserPage:
        return await self._answer(
            operations.LIST_USERS,
            limit=limit,
            cursor=cursor,
            role=role,
            x_request_id=x_request_id,
        )

    async def create_user(self, body: NewUser, *, idempotency_key: str | None) -> User:
        return await self._answer(
            operations.CREATE_USER, idempotency_key=idempotency_key, body=body
        )

    async def get_user(self, user_id: UserId) -> User:
        return await self._answer(operations.GET_USER, user_id=user_id)

    async def replace_user(self, user_id: UserId, body: NewUser) -> User:
        return await self._answer(operations.REPLACE_USER, user_id=user_id, body=body)

    async def delete_user(self, user_id: UserId) -> None:
        return await self._answer(operations.DELETE_USER, user_id=user_id)
