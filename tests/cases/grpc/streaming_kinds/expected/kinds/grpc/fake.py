"""A stand-in for the Kinds service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import kinds_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeKindsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ONCE,
        methods.MANY,
        methods.COLLECT,
        methods.ECHO,
    )

    async def once(self, request: kinds_pb2.Ask, context: Context) -> kinds_pb2.Answer:
        return await self._unary(methods.ONCE, request)

    def many(
        self, request: kinds_pb2.Ask, context: Context
    ) -> AsyncIterator[kinds_pb2.Answer]:
        return self._stream(methods.MANY, request)

    async def collect(
        self, requests: AsyncIterator[kinds_pb2.Ask], context: Context
    ) -> kinds_pb2.Answer:
        return await self._unary(methods.COLLECT, requests)

    def echo(
        self, requests: AsyncIterator[kinds_pb2.Ask], context: Context
    ) -> AsyncIterator[kinds_pb2.Answer]:
        return self._stream(methods.ECHO, requests)
