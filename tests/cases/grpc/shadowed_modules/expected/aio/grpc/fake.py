"""A stand-in for the Aio service, for tests."""

from __future__ import annotations

from ..._proto.grpc import aio_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeAioService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(self, request: aio_pb2.Server, context: Context) -> aio_pb2.Server:
        return await self._unary(methods.ECHO, request)
