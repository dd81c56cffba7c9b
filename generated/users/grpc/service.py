"""What a server of the Users service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import users_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class UsersService(Protocol):
    """Reads and changes the accounts of users.

    Methods that answer once may be `async def` or `def`.
    """

    def get_user(
        self, request: users_pb2.GetUserRequest, context: Context
    ) -> MaybeAwaitable[users_pb2.GetUserResponse]:
        """Return one user.

        Raises:
            UserNotFound: No user has this id.
        """
        ...

    def create_user(
        self, request: users_pb2.CreateUserRequest, context: Context
    ) -> MaybeAwaitable[users_pb2.CreateUserResponse]:
        """Sign up a user.

        Raises:
            EmailTaken: Another user has this e-mail address.
        """
        ...

    def stream_users(
        self, request: users_pb2.StreamUsersRequest, context: Context
    ) -> AsyncIterator[users_pb2.StreamUsersResponse]:
        """Return all users that match, oldest first."""
        ...

    def import_users(
        self, requests: AsyncIterator[users_pb2.ImportUsersRequest], context: Context
    ) -> MaybeAwaitable[users_pb2.ImportUsersResponse]:
        """Sign up many users, and say how many are new."""
        ...

    def sync_users(
        self, requests: AsyncIterator[users_pb2.SyncUsersRequest], context: Context
    ) -> AsyncIterator[users_pb2.SyncUsersResponse]:
        """Apply changes as they come, and answer each with the user as it is then."""
        ...
