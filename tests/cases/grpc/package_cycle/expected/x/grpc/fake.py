"""A stand-in for the Walks service, for tests."""

from __future__ import annotations

from ..._proto.ride import y_pb2
from ..._proto.walk import x_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeWalksService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.TURN,
    )

    async def echo(self, request: x_pb2.Walk, context: Context) -> x_pb2.Walk:
        return await self._unary(methods.ECHO, request)

    async def turn(self, request: x_pb2.Walk, context: Context) -> y_pb2.Ride:
        return await self._unary(methods.TURN, request)
