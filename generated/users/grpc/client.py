"""Typed gRPC clients of the Users service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable
from datetime import datetime

from google.protobuf import timestamp_pb2

from ..._proto import users_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class UsersClient(GrpcClient):
    """Calls the Users service, with the contract's timeouts and retries."""

    _service = "users"
    _operations = (
        methods.GET_USER,
        methods.CREATE_USER,
        methods.STREAM_USERS,
        methods.IMPORT_USERS,
        methods.SYNC_USERS,
    )

    def get_user(
        self,
        request: users_pb2.GetUserRequest | None = None,
        *,
        user_id: str | None = None,
        metadata: Metadata = (),
    ) -> users_pb2.GetUserResponse:
        """Return one user.

        Raises:
            UserNotFound: No user has this id.
        """
        return self._unary_unary(
            methods.GET_USER,
            request_of(methods.GET_USER, request, user_id=user_id),
            metadata,
        )

    def create_user(
        self, request: users_pb2.CreateUserRequest, *, metadata: Metadata = ()
    ) -> users_pb2.CreateUserResponse:
        """Sign up a user.

        Raises:
            EmailTaken: Another user has this e-mail address.
        """
        return self._unary_unary(methods.CREATE_USER, request, metadata)

    def stream_users(
        self,
        request: users_pb2.StreamUsersRequest | None = None,
        *,
        role: users_pb2.Role | str | None = None,
        created_after: timestamp_pb2.Timestamp | datetime | None = None,
        metadata: Metadata = (),
    ) -> Generator[users_pb2.StreamUsersResponse, None, None]:
        """Return all users that match, oldest first."""
        return self._unary_stream(
            methods.STREAM_USERS,
            request_of(
                methods.STREAM_USERS, request, role=role, created_after=created_after
            ),
            metadata,
        )

    def import_users(
        self,
        requests: Iterable[users_pb2.ImportUsersRequest],
        *,
        metadata: Metadata = (),
    ) -> users_pb2.ImportUsersResponse:
        """Sign up many users, and say how many are new."""
        return self._stream_unary(methods.IMPORT_USERS, requests, metadata)

    def sync_users(
        self, requests: Iterable[users_pb2.SyncUsersRequest], *, metadata: Metadata = ()
    ) -> Generator[users_pb2.SyncUsersResponse, None, None]:
        """Apply changes as they come, and answer each with the user as it is then."""
        return self._stream_stream(methods.SYNC_USERS, requests, metadata)


class AsyncUsersClient(AsyncGrpcClient):
    """Calls the Users service, with the contract's timeouts and retries."""

    _service = "users"
    _operations = UsersClient._operations

    async def get_user(
        self,
        request: users_pb2.GetUserRequest | None = None,
        *,
        user_id: str | None = None,
        metadata: Metadata = (),
    ) -> users_pb2.GetUserResponse:
        """Return one user.

        Raises:
            UserNotFound: No user has this id.
        """
        return await self._unary_unary(
            methods.GET_USER,
            request_of(methods.GET_USER, request, user_id=user_id),
            metadata,
        )

    async def create_user(
        self, request: users_pb2.CreateUserRequest, *, metadata: Metadata = ()
    ) -> users_pb2.CreateUserResponse:
        """Sign up a user.

        Raises:
            EmailTaken: Another user has this e-mail address.
        """
        return await self._unary_unary(methods.CREATE_USER, request, metadata)

    def stream_users(
        self,
        request: users_pb2.StreamUsersRequest | None = None,
        *,
        role: users_pb2.Role | str | None = None,
        created_after: timestamp_pb2.Timestamp | datetime | None = None,
        metadata: Metadata = (),
    ) -> AsyncGenerator[users_pb2.StreamUsersResponse, None]:
        """Return all users that match, oldest first."""
        return self._unary_stream(
            methods.STREAM_USERS,
            request_of(
                methods.STREAM_USERS, request, role=role, created_after=created_after
            ),
            metadata,
        )

    async def import_users(
        self,
        requests: Requests[users_pb2.ImportUsersRequest],
        *,
        metadata: Metadata = (),
    ) -> users_pb2.ImportUsersResponse:
        """Sign up many users, and say how many are new."""
        return await self._stream_unary(methods.IMPORT_USERS, requests, metadata)

    def sync_users(
        self, requests: Requests[users_pb2.SyncUsersRequest], *, metadata: Metadata = ()
    ) -> AsyncGenerator[users_pb2.SyncUsersResponse, None]:
        """Apply changes as they come, and answer each with the user as it is then."""
        return self._stream_stream(methods.SYNC_USERS, requests, metadata)
