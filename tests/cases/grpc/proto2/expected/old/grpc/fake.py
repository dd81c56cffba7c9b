"""A stand-in for the Old service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import old_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeOldService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.GET,
        methods.WATCH,
    )

    async def get(self, request: old_pb2.Request, context: Context) -> old_pb2.Reply:
        return await self._unary(methods.GET, request)

    def watch(
        self, requests: AsyncIterator[old_pb2.Request], context: Context
    ) -> AsyncIterator[old_pb2.Reply]:
        return self._stream(methods.WATCH, requests)
