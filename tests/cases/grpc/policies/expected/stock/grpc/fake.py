"""A stand-in for the Stock service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import stock_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeStockService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.FIND,
        methods.RESERVE,
        methods.WATCH,
        methods.ADD,
        methods.REMOVE,
    )

    async def find(self, request: stock_pb2.Goods, context: Context) -> stock_pb2.Goods:
        return await self._unary(methods.FIND, request)

    async def reserve(
        self, request: stock_pb2.Goods, context: Context
    ) -> stock_pb2.Goods:
        return await self._unary(methods.RESERVE, request)

    def watch(
        self, request: stock_pb2.Goods, context: Context
    ) -> AsyncIterator[stock_pb2.Goods]:
        return self._stream(methods.WATCH, request)

    async def add(self, request: stock_pb2.Goods, context: Context) -> stock_pb2.Goods:
        return await self._unary(methods.ADD, request)

    async def remove(
        self, request: stock_pb2.Goods, context: Context
    ) -> stock_pb2.Goods:
        return await self._unary(methods.REMOVE, request)
