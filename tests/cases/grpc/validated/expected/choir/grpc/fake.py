"""A stand-in for the Choir service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import choir_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeChoirService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.JOIN,
        methods.SING,
        methods.REHEARSE,
        methods.PERFORM,
        methods.LISTEN,
    )

    async def join(self, request: choir_pb2.Singer, context: Context) -> choir_pb2.Echo:
        return await self._unary(methods.JOIN, request)

    def sing(
        self, request: choir_pb2.Song, context: Context
    ) -> AsyncIterator[choir_pb2.Echo]:
        return self._stream(methods.SING, request)

    async def rehearse(
        self, requests: AsyncIterator[choir_pb2.Note], context: Context
    ) -> choir_pb2.Echo:
        return await self._unary(methods.REHEARSE, requests)

    def perform(
        self, requests: AsyncIterator[choir_pb2.Note], context: Context
    ) -> AsyncIterator[choir_pb2.Echo]:
        return self._stream(methods.PERFORM, requests)

    async def listen(self, request: choir_pb2.Echo, context: Context) -> choir_pb2.Echo:
        return await self._unary(methods.LISTEN, request)
