"""What a server of the Stock service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import stock_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class StockService(Protocol):
    """The Stock service.

    Methods that answer once may be `async def` or `def`.
    """

    def find(
        self, request: stock_pb2.Goods, context: Context
    ) -> MaybeAwaitable[stock_pb2.Goods]:
        """Call cases.stock.v1.Stock/Find."""
        ...

    def reserve(
        self, request: stock_pb2.Goods, context: Context
    ) -> MaybeAwaitable[stock_pb2.Goods]:
        """Call cases.stock.v1.Stock/Reserve."""
        ...

    def watch(
        self, request: stock_pb2.Goods, context: Context
    ) -> AsyncIterator[stock_pb2.Goods]:
        """Call cases.stock.v1.Stock/Watch."""
        ...

    def add(
        self, request: stock_pb2.Goods, context: Context
    ) -> MaybeAwaitable[stock_pb2.Goods]:
        """Call cases.stock.v1.Stock/Add."""
        ...

    def remove(
        self, request: stock_pb2.Goods, context: Context
    ) -> MaybeAwaitable[stock_pb2.Goods]:
        """Call cases.stock.v1.Stock/Remove."""
        ...
