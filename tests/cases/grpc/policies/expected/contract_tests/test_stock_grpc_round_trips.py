"""Round trips of stock.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..stock.grpc import methods
from ..stock.grpc.client import AsyncStockClient
from ..stock.grpc.fake import FakeStockService
from ..stock.grpc.server import add_to_server


def test_find() -> None:
    """Call cases.stock.v1.Stock/Find."""
    round_trip(
        add_to_server,
        FakeStockService(),
        AsyncStockClient,
        AsyncStockClient.find,
        methods.FIND,
    )


def test_reserve() -> None:
    """Call cases.stock.v1.Stock/Reserve."""
    round_trip(
        add_to_server,
        FakeStockService(),
        AsyncStockClient,
        AsyncStockClient.reserve,
        methods.RESERVE,
    )


def test_watch() -> None:
    """Call cases.stock.v1.Stock/Watch."""
    round_trip(
        add_to_server,
        FakeStockService(),
        AsyncStockClient,
        AsyncStockClient.watch,
        methods.WATCH,
    )


def test_add() -> None:
    """Call cases.stock.v1.Stock/Add."""
    round_trip(
        add_to_server,
        FakeStockService(),
        AsyncStockClient,
        AsyncStockClient.add,
        methods.ADD,
    )


def test_remove() -> None:
    """Call cases.stock.v1.Stock/Remove."""
    round_trip(
        add_to_server,
        FakeStockService(),
        AsyncStockClient,
        AsyncStockClient.remove,
        methods.REMOVE,
    )
