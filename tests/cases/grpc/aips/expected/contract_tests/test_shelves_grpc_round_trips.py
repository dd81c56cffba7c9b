"""Round trips of shelves.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..shelves.grpc import methods
from ..shelves.grpc.client import AsyncShelvesClient
from ..shelves.grpc.fake import FakeShelvesService
from ..shelves.grpc.server import add_to_server


def test_list_books() -> None:
    """Call cases.shelves.v1.Shelves/ListBooks."""
    round_trip(
        add_to_server,
        FakeShelvesService(),
        AsyncShelvesClient,
        AsyncShelvesClient.list_books,
        methods.LIST_BOOKS,
    )


def test_buy_book() -> None:
    """Call cases.shelves.v1.Shelves/BuyBook."""
    round_trip(
        add_to_server,
        FakeShelvesService(),
        AsyncShelvesClient,
        AsyncShelvesClient.buy_book,
        methods.BUY_BOOK,
    )


def test_update_book() -> None:
    """Call cases.shelves.v1.Shelves/UpdateBook."""
    round_trip(
        add_to_server,
        FakeShelvesService(),
        AsyncShelvesClient,
        AsyncShelvesClient.update_book,
        methods.UPDATE_BOOK,
    )


def test_sort_books() -> None:
    """Call cases.shelves.v1.Shelves/SortBooks."""
    round_trip(
        add_to_server,
        FakeShelvesService(),
        AsyncShelvesClient,
        AsyncShelvesClient.sort_books,
        methods.SORT_BOOKS,
    )


def test_find() -> None:
    """Call cases.shelves.v1.Shelves/Find."""
    round_trip(
        add_to_server,
        FakeShelvesService(),
        AsyncShelvesClient,
        AsyncShelvesClient.find,
        methods.FIND,
    )
