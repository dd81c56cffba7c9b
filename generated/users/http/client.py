"""Typed HTTP clients for the Users API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import NewUser, Role, User, UserId, UserPage


class UsersClient(HttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = "https://users.shop.example/v1"
    _operations = operations.ALL

    def list_users(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        role: list[Role] | None = None,
        x_request_id: str | None = None,
    ) -> UserPage:
        """Return some users, sorted by name.

        Pass the `nextCursor` of a page as `cursor` to get the page after it.

        Args:
            limit: How many users to return at most.
            cursor: Where to begin, from the page before; the start if absent.
            role: Only users with one of these roles.
            x_request_id: Ties the log lines of all services together.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        return self._call(
            operations.LIST_USERS,
            query={"limit": limit, "cursor": cursor, "role": role},
            header={"X-Request-Id": x_request_id},
        )

    def create_user(self, body: NewUser, *, idempotency_key: str | None = None) -> User:
        """Sign up a user.

        Args:
            idempotency_key: The same key again creates nothing new (one is made up if
                absent).

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            EmailTaken: Another user has this e-mail address.
        """
        return self._call(
            operations.CREATE_USER,
            header={"Idempotency-Key": idempotency_key},
            body=body,
        )

    def get_user(self, user_id: UserId) -> User:
        """Return one user.

        Args:
            user_id: Id of the user.

        Raises:
            UserNotFound: No user has this id.
        """
        return self._call(operations.GET_USER, path={"userId": user_id})

    def replace_user(self, user_id: UserId, body: NewUser) -> User:
        """Replace what is known about a user.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            UserNotFound: No user has this id.
            EmailTaken: Another user has this e-mail address.
        """
        return self._call(operations.REPLACE_USER, path={"userId": user_id}, body=body)

    def delete_user(self, user_id: UserId) -> None:
        """Forget a user; forgetting twice does no harm.

        Args:
            user_id: Id of the user.

        Raises:
            UserNotFound: No user has this id.
        """
        return self._call(operations.DELETE_USER, path={"userId": user_id})


class AsyncUsersClient(AsyncHttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = "https://users.shop.example/v1"
    _operations = operations.ALL

    async def list_users(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        role: list[Role] | None = None,
        x_request_id: str | None = None,
    ) -> UserPage:
        """Return some users, sorted by name.

        Pass the `nextCursor` of a page as `cursor` to get the page after it.

        Args:
            limit: How many users to return at most.
            cursor: Where to begin, from the page before; the start if absent.
            role: Only users with one of these roles.
            x_request_id: Ties the log lines of all services together.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        return await self._call(
            operations.LIST_USERS,
            query={"limit": limit, "cursor": cursor, "role": role},
            header={"X-Request-Id": x_request_id},
        )

    async def create_user(
        self, body: NewUser, *, idempotency_key: str | None = None
    ) -> User:
        """Sign up a user.

        Args:
            idempotency_key: The same key again creates nothing new (one is made up if
                absent).

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            EmailTaken: Another user has this e-mail address.
        """
        return await self._call(
            operations.CREATE_USER,
            header={"Idempotency-Key": idempotency_key},
            body=body,
        )

    async def get_user(self, user_id: UserId) -> User:
        """Return one user.

        Args:
            user_id: Id of the user.

        Raises:
            UserNotFound: No user has this id.
        """
        return await self._call(operations.GET_USER, path={"userId": user_id})

    async def replace_user(self, user_id: UserId, body: NewUser) -> User:
        """Replace what is known about a user.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            UserNotFound: No user has this id.
            EmailTaken: Another user has this e-mail address.
        """
        return await self._call(
            operations.REPLACE_USER, path={"userId": user_id}, body=body
        )

    async def delete_user(self, user_id: UserId) -> None:
        """Forget a user; forgetting twice does no harm.

        Args:
            user_id: Id of the user.

        Raises:
            UserNotFound: No user has this id.
        """
        return await self._call(operations.DELETE_USER, path={"userId": user_id})
