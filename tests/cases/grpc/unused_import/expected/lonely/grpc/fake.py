"""A stand-in for the Lonely service, for tests."""

from __future__ import annotations

from ..._proto import lonely_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeLonelyService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.GET,)

    async def get(self, request: lonely_pb2.Ask, context: Context) -> lonely_pb2.Ask:
        return await self._unary(methods.GET, request)
