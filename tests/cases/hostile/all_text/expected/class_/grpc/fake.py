"""A stand-in for the Class service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import class_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeClassService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.INIT,
        methods.CLASS,
        methods.SELF,
        methods.REQUEST,
        methods.CLOSE,
        methods.CALL,
        methods.PRINT,
        methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
    )

    async def init(
        self, request: class_pb2.Class_None_, context: Context
    ) -> class_pb2.Operation:
        return await self._unary(methods.INIT, request)

    def class_(
        self, request: class_pb2.Operation, context: Context
    ) -> AsyncIterator[class_pb2.Message]:
        return self._stream(methods.CLASS, request)

    async def self(
        self, requests: AsyncIterator[class_pb2.Message], context: Context
    ) -> class_pb2.Policy:
        return await self._unary(methods.SELF, requests)

    def request(
        self, requests: AsyncIterator[class_pb2.ClassClient], context: Context
    ) -> AsyncIterator[class_pb2.Method]:
        return self._stream(methods.REQUEST, requests)

    async def close_(
        self, request: class_pb2.Method, context: Context
    ) -> class_pb2.models:
        return await self._unary(methods.CLOSE, request)

    async def call(
        self, request: class_pb2.models, context: Context
    ) -> class_pb2.models:
        return await self._unary(methods.CALL, request)

    async def print(
        self, request: class_pb2.models, context: Context
    ) -> class_pb2.models:
        return await self._unary(methods.PRINT, request)

    async def looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        self, request: class_pb2.models, context: Context
    ) -> class_pb2.models:
        return await self._unary(
            methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
            request,
        )
