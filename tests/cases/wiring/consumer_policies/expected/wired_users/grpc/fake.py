"""A stand-in for the Users service, for tests."""

from __future__ import annotations

from ..._proto import wired_users_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeUsersService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.GET_USER,)

    async def get_user(
        self, request: wired_users_pb2.User, context: Context
    ) -> wired_users_pb2.User:
        return await self._unary(methods.GET_USER, request)
