"""A stand-in for the Second service, for tests."""

from __future__ import annotations

from ..._proto.many import first_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeSecondService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(self, request: first_pb2.Thing, context: Context) -> first_pb2.Thing:
        return await self._unary(methods.ECHO, request)
