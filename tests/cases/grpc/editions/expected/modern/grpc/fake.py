"""A stand-in for the Modern service, for tests."""

from __future__ import annotations

from ..._proto import modern_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeModernService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.GET,)

    async def get(
        self, request: modern_pb2.Request, context: Context
    ) -> modern_pb2.Request:
        return await self._unary(methods.GET, request)
