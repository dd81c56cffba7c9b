"""A stand-in for the Oneofs service, for tests."""

from __future__ import annotations

from ..._proto import oneofs_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeOneofsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(
        self, request: oneofs_pb2.Choice, context: Context
    ) -> oneofs_pb2.Choice:
        return await self._unary(methods.ECHO, request)
