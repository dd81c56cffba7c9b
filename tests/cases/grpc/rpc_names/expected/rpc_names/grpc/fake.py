"""A stand-in for the Empty service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from google.protobuf import empty_pb2

from ..._proto import rpc_names_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeEmptyService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.IMPORT,
        methods.NONE,
        methods.CLOSE,
        methods.CHANNEL,
        methods.DESC,
        methods.METADATA,
        methods.TIMEOUT,
        methods.GET_X,
        methods.EMPTY_GET_X,
        methods.GRPC,
        methods.EMPTY_PB2,
        methods.SELF,
        methods.REQUEST,
        methods.EMPTY_SERVICE,
        methods.OPTIONS,
    )

    async def echo(self, request: empty_pb2.Empty, context: Context) -> empty_pb2.Empty:
        return await self._unary(methods.ECHO, request)

    async def import_(
        self, request: empty_pb2.Empty, context: Context
    ) -> rpc_names_pb2.Channel:
        return await self._unary(methods.IMPORT, request)

    async def none(
        self, request: rpc_names_pb2.Channel, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.NONE, request)

    async def close_(
        self, request: rpc_names_pb2.Channel, context: Context
    ) -> rpc_names_pb2.Channel:
        return await self._unary(methods.CLOSE, request)

    def channel(
        self, requests: AsyncIterator[rpc_names_pb2.Channel], context: Context
    ) -> AsyncIterator[empty_pb2.Empty]:
        return self._stream(methods.CHANNEL, requests)

    def desc(
        self, request: empty_pb2.Empty, context: Context
    ) -> AsyncIterator[empty_pb2.Empty]:
        return self._stream(methods.DESC, request)

    async def metadata(
        self, requests: AsyncIterator[empty_pb2.Empty], context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.METADATA, requests)

    async def timeout(
        self, request: rpc_names_pb2.Channel, context: Context
    ) -> rpc_names_pb2.Channel:
        return await self._unary(methods.TIMEOUT, request)

    async def get_x(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.GET_X, request)

    async def get_x_(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.EMPTY_GET_X, request)

    async def grpc(self, request: empty_pb2.Empty, context: Context) -> empty_pb2.Empty:
        return await self._unary(methods.GRPC, request)

    async def empty_pb2_(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.EMPTY_PB2, request)

    async def self(self, request: empty_pb2.Empty, context: Context) -> empty_pb2.Empty:
        return await self._unary(methods.SELF, request)

    async def request(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.REQUEST, request)

    async def service(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.EMPTY_SERVICE, request)

    async def options(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.OPTIONS, request)
