"""A stand-in for the Everything service, for tests."""

from __future__ import annotations

from google.protobuf import duration_pb2, timestamp_pb2

from ..._proto import everything_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeEverythingService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.NOW,
    )

    async def echo(
        self, request: everything_pb2.Thing, context: Context
    ) -> everything_pb2.Thing:
        return await self._unary(methods.ECHO, request)

    async def now(
        self, request: duration_pb2.Duration, context: Context
    ) -> timestamp_pb2.Timestamp:
        return await self._unary(methods.NOW, request)
