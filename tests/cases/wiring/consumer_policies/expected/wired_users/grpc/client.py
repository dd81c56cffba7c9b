"""Typed gRPC clients of the Users service, sync and async."""

from __future__ import annotations

from ..._proto import wired_users_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class UsersClient(GrpcClient):
    """Calls the Users service, with the contract's timeouts and retries."""

    _service = "wired_users"
    _operations = (methods.GET_USER,)

    def get_user(
        self,
        request: wired_users_pb2.User | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> wired_users_pb2.User:
        """Call cases.wired.v1.Users/GetUser."""
        return self._unary_unary(
            methods.GET_USER, request_of(methods.GET_USER, request, id=id), metadata
        )


class AsyncUsersClient(AsyncGrpcClient):
    """Calls the Users service, with the contract's timeouts and retries."""

    _service = "wired_users"
    _operations = UsersClient._operations

    async def get_user(
        self,
        request: wired_users_pb2.User | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> wired_users_pb2.User:
        """Call cases.wired.v1.Users/GetUser."""
        return await self._unary_unary(
            methods.GET_USER, request_of(methods.GET_USER, request, id=id), metadata
        )
