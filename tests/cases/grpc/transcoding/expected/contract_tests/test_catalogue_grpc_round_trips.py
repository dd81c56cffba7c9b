"""Round trips of catalogue.proto, one for each rpc."""

from __future__ import annotations

from ..catalogue.grpc import methods
from ..catalogue.grpc.client import AsyncDeskClient, AsyncLibraryClient
from ..catalogue.grpc.fake import FakeDeskService, FakeLibraryService
from ..catalogue.grpc.router import create_desk_router, create_router
from ..catalogue.grpc.server import add_desk_to_server, add_to_server
from ..runtime.grpc.testing import round_trip
from ..runtime.grpc.transcoding.testing import http_round_trip


def test_get_shelf() -> None:
    """Call cases.library.v1.LibraryService/GetShelf."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.get_shelf,
        methods.GET_SHELF,
    )


def test_list_books() -> None:
    """Call cases.library.v1.LibraryService/ListBooks."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.list_books,
        methods.LIST_BOOKS,
    )


def test_create_book() -> None:
    """Call cases.library.v1.LibraryService/CreateBook."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.create_book,
        methods.CREATE_BOOK,
    )


def test_update_book() -> None:
    """Call cases.library.v1.LibraryService/UpdateBook."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.update_book,
        methods.UPDATE_BOOK,
    )


def test_move_book() -> None:
    """Call cases.library.v1.LibraryService/MoveBook."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.move_book,
        methods.MOVE_BOOK,
    )


def test_delete_book() -> None:
    """Call cases.library.v1.LibraryService/DeleteBook."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.delete_book,
        methods.DELETE_BOOK,
    )


def test_put_cover() -> None:
    """Call cases.library.v1.LibraryService/PutCover."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.put_cover,
        methods.PUT_COVER,
    )


def test_watch_books() -> None:
    """Call cases.library.v1.LibraryService/WatchBooks."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.watch_books,
        methods.WATCH_BOOKS,
    )


def test_import_books() -> None:
    """Call cases.library.v1.LibraryService/ImportBooks."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.import_books,
        methods.IMPORT_BOOKS,
    )


def test_reindex() -> None:
    """Call cases.library.v1.LibraryService/Reindex."""
    round_trip(
        add_to_server,
        FakeLibraryService(),
        AsyncLibraryClient,
        AsyncLibraryClient.reindex,
        methods.REINDEX,
    )


def test_ask() -> None:
    """Call cases.library.v1.Desk/Ask."""
    round_trip(
        add_desk_to_server,
        FakeDeskService(),
        AsyncDeskClient,
        AsyncDeskClient.ask,
        methods.ASK,
    )


def test_get_shelf_over_http() -> None:
    """Call cases.library.v1.LibraryService/GetShelf over HTTP."""
    http_round_trip(create_router, FakeLibraryService(), methods.GET_SHELF)


def test_list_books_over_http() -> None:
    """Call cases.library.v1.LibraryService/ListBooks over HTTP."""
    http_round_trip(create_router, FakeLibraryService(), methods.LIST_BOOKS)


def test_create_book_over_http() -> None:
    """Call cases.library.v1.LibraryService/CreateBook over HTTP."""
    http_round_trip(create_router, FakeLibraryService(), methods.CREATE_BOOK)


def test_update_book_over_http() -> None:
    """Call cases.library.v1.LibraryService/UpdateBook over HTTP."""
    http_round_trip(create_router, FakeLibraryService(), methods.UPDATE_BOOK)


def test_move_book_over_http() -> None:
    """Call cases.library.v1.LibraryService/MoveBook over HTTP."""
    http_round_trip(create_router, FakeLibraryService(), methods.MOVE_BOOK)


def test_delete_book_over_http() -> None:
    """Call cases.library.v1.LibraryService/DeleteBook over HTTP."""
    http_round_trip(create_router, FakeLibraryService(), methods.DELETE_BOOK)


def test_put_cover_over_http() -> None:
    """Call cases.library.v1.LibraryService/PutCover over HTTP."""
    http_round_trip(create_router, FakeLibraryService(), methods.PUT_COVER)


def test_watch_books_over_http() -> None:
    """Call cases.library.v1.LibraryService/WatchBooks over HTTP."""
    http_round_trip(create_router, FakeLibraryService(), methods.WATCH_BOOKS)


def test_ask_over_http() -> None:
    """Call cases.library.v1.Desk/Ask over HTTP."""
    http_round_trip(create_desk_router, FakeDeskService(), methods.ASK)
