"""Typed gRPC clients of the Stock service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from ..._proto import stock_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class StockClient(GrpcClient):
    """Calls the Stock service, with the contract's timeouts and retries."""

    _service = "stock"
    _operations = (
        methods.FIND,
        methods.RESERVE,
        methods.WATCH,
        methods.ADD,
        methods.REMOVE,
    )

    def find(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Find."""
        return self._unary_unary(methods.FIND, request, metadata)

    def reserve(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Reserve."""
        return self._unary_unary(methods.RESERVE, request, metadata)

    def watch(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> Iterator[stock_pb2.Goods]:
        """Call cases.stock.v1.Stock/Watch."""
        return self._unary_stream(methods.WATCH, request, metadata)

    def add(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Add."""
        return self._unary_unary(methods.ADD, request, metadata)

    def remove(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Remove."""
        return self._unary_unary(methods.REMOVE, request, metadata)


class AsyncStockClient(AsyncGrpcClient):
    """Calls the Stock service, with the contract's timeouts and retries."""

    _service = "stock"
    _operations = StockClient._operations

    async def find(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Find."""
        return await self._unary_unary(methods.FIND, request, metadata)

    async def reserve(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Reserve."""
        return await self._unary_unary(methods.RESERVE, request, metadata)

    def watch(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> AsyncIterator[stock_pb2.Goods]:
        """Call cases.stock.v1.Stock/Watch."""
        return self._unary_stream(methods.WATCH, request, metadata)

    async def add(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Add."""
        return await self._unary_unary(methods.ADD, request, metadata)

    async def remove(
        self, request: stock_pb2.Goods, *, metadata: Metadata = ()
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Remove."""
        return await self._unary_unary(methods.REMOVE, request, metadata)
