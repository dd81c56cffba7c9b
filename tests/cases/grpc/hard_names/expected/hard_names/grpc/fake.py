"""A stand-in for the Empty service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import hard_names_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeEmptyService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.IMPORT,
        methods.NONE,
        methods.CLOSE,
        methods.GET_X,
        methods.EMPTY_GET_X,
        methods.LIST,
        methods.METHODS,
        methods.HARD_NAMES_PB2,
        methods.INIT,
        methods.CALLS,
        methods.EMPTY_SERVICE,
    )

    async def import_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.class_:
        return await self._unary(methods.IMPORT, request)

    async def none(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.None_:
        return await self._unary(methods.NONE, request)

    async def close_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.None_:
        return await self._unary(methods.CLOSE, request)

    async def get_x(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.None_:
        return await self._unary(methods.GET_X, request)

    async def get_x_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.None_:
        return await self._unary(methods.EMPTY_GET_X, request)

    def list_(
        self, requests: AsyncIterator[hard_names_pb2.None_], context: Context
    ) -> AsyncIterator[hard_names_pb2.List]:
        return self._stream(methods.LIST, requests)

    async def methods(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.Fields.Inner.Inner:
        return await self._unary(methods.METHODS, request)

    async def hard_names_pb2_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.Fields:
        return await self._unary(methods.HARD_NAMES_PB2, request)

    async def init(
        self, request: hard_names_pb2.Message, context: Context
    ) -> hard_names_pb2.Fields_class_:
        return await self._unary(methods.INIT, request)

    async def calls_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.Fields:
        return await self._unary(methods.CALLS, request)

    async def service(
        self, request: hard_names_pb2.None_, context: Context
    ) -> hard_names_pb2.None_:
        return await self._unary(methods.EMPTY_SERVICE, request)
