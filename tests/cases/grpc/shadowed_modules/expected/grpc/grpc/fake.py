"""A stand-in for the Shadows service, for tests."""

from __future__ import annotations

from ..._proto import grpc_pb2
from ..._proto.grpc import aio_pb2
from ..._proto.temporal import workflow_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeShadowsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.AIO,
    )

    async def echo(self, request: grpc_pb2.All, context: Context) -> grpc_pb2.All:
        return await self._unary(methods.ECHO, request)

    async def aio(
        self, request: aio_pb2.Server, context: Context
    ) -> workflow_pb2.Workflow:
        return await self._unary(methods.AIO, request)
