"""A stand-in for the Users service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import users_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods, resources


class FakeUsersService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.GET_USER,
        methods.CREATE_USER,
        methods.STREAM_USERS,
        methods.IMPORT_USERS,
        methods.SYNC_USERS,
    )
    _resources = resources.ALL

    async def get_user(
        self, request: users_pb2.GetUserRequest, context: Context
    ) -> users_pb2.GetUserResponse:
        return await self._unary(methods.GET_USER, request)

    async def create_user(
        self, request: users_pb2.CreateUserRequest, context: Context
    ) -> users_pb2.CreateUserResponse:
        return await self._unary(methods.CREATE_USER, request)

    def stream_users(
        self, request: users_pb2.StreamUsersRequest, context: Context
    ) -> AsyncIterator[users_pb2.StreamUsersResponse]:
        return self._stream(methods.STREAM_USERS, request)

    async def import_users(
        self, requests: AsyncIterator[users_pb2.ImportUsersRequest], context: Context
    ) -> users_pb2.ImportUsersResponse:
        return await self._unary(methods.IMPORT_USERS, requests)

    def sync_users(
        self, requests: AsyncIterator[users_pb2.SyncUsersRequest], context: Context
    ) -> AsyncIterator[users_pb2.SyncUsersResponse]:
        return self._stream(methods.SYNC_USERS, requests)
