"""A stand-in for the Borrowed and Silent services, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from google.protobuf import descriptor_pb2, empty_pb2, wrappers_pb2

from ..._proto import borrowed_types_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeBorrowedService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.NOTHING,
        methods.NOTHINGS,
        methods.INNER,
        methods.DESCRIBE,
    )

    async def echo(
        self, request: borrowed_types_pb2.Item, context: Context
    ) -> borrowed_types_pb2.Item:
        return await self._unary(methods.ECHO, request)

    async def nothing(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.NOTHING, request)

    def nothings(
        self, requests: AsyncIterator[empty_pb2.Empty], context: Context
    ) -> AsyncIterator[empty_pb2.Empty]:
        return self._stream(methods.NOTHINGS, requests)

    async def inner(
        self, request: borrowed_types_pb2.Item.Part, context: Context
    ) -> wrappers_pb2.StringValue:
        return await self._unary(methods.INNER, request)

    async def describe(
        self, request: empty_pb2.Empty, context: Context
    ) -> descriptor_pb2.FileDescriptorSet:
        return await self._unary(methods.DESCRIBE, request)


class FakeSilentService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = ()
