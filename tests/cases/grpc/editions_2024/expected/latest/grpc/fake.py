"""A stand-in for the Latest service, for tests."""

from __future__ import annotations

from ..._proto import latest_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeLatestService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(
        self, request: latest_pb2.Request, context: Context
    ) -> latest_pb2.Request:
        return await self._unary(methods.ECHO, request)
