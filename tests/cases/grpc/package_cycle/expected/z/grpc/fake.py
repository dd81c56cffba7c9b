"""A stand-in for the Rides service, for tests."""

from __future__ import annotations

from ..._proto.ride import z_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeRidesService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(self, request: z_pb2.Path, context: Context) -> z_pb2.Path:
        return await self._unary(methods.ECHO, request)
