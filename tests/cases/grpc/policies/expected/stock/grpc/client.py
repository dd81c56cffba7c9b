"""Typed gRPC clients of the Stock service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator

from ..._proto import stock_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
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
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Find."""
        return self._unary_unary(
            methods.FIND, request_of(methods.FIND, request, id=id), metadata
        )

    def reserve(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Reserve."""
        return self._unary_unary(
            methods.RESERVE, request_of(methods.RESERVE, request, id=id), metadata
        )

    def watch(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> Generator[stock_pb2.Goods, None, None]:
        """Call cases.stock.v1.Stock/Watch."""
        return self._unary_stream(
            methods.WATCH, request_of(methods.WATCH, request, id=id), metadata
        )

    def add(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Add."""
        return self._unary_unary(
            methods.ADD, request_of(methods.ADD, request, id=id), metadata
        )

    def remove(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Remove."""
        return self._unary_unary(
            methods.REMOVE, request_of(methods.REMOVE, request, id=id), metadata
        )


class AsyncStockClient(AsyncGrpcClient):
    """Calls the Stock service, with the contract's timeouts and retries."""

    _service = "stock"
    _operations = StockClient._operations

    async def find(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Find."""
        return await self._unary_unary(
            methods.FIND, request_of(methods.FIND, request, id=id), metadata
        )

    async def reserve(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Reserve."""
        return await self._unary_unary(
            methods.RESERVE, request_of(methods.RESERVE, request, id=id), metadata
        )

    def watch(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> AsyncGenerator[stock_pb2.Goods, None]:
        """Call cases.stock.v1.Stock/Watch."""
        return self._unary_stream(
            methods.WATCH, request_of(methods.WATCH, request, id=id), metadata
        )

    async def add(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Add."""
        return await self._unary_unary(
            methods.ADD, request_of(methods.ADD, request, id=id), metadata
        )

    async def remove(
        self,
        request: stock_pb2.Goods | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> stock_pb2.Goods:
        """Call cases.stock.v1.Stock/Remove."""
        return await self._unary_unary(
            methods.REMOVE, request_of(methods.REMOVE, request, id=id), metadata
        )
