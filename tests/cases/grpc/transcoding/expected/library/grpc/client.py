"""Typed gRPC clients of the Library and Desk services, sync and async."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator

from google.protobuf import empty_pb2

from ..._proto import library_pb2
from ..._proto.google.api import httpbody_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from . import methods


class LibraryClient(GrpcClient):
    """Calls the Library service, with the contract's timeouts and retries."""

    _service = "library"
    _operations = (
        methods.GET_SHELF,
        methods.LIST_BOOKS,
        methods.CREATE_BOOK,
        methods.UPDATE_BOOK,
        methods.MOVE_BOOK,
        methods.DELETE_BOOK,
        methods.PUT_COVER,
        methods.WATCH_BOOKS,
        methods.IMPORT_BOOKS,
        methods.REINDEX,
        methods.ASK,
    )

    def get_shelf(
        self, request: library_pb2.GetShelfRequest, *, metadata: Metadata = ()
    ) -> library_pb2.Shelf:
        """Call cases.library.v1.LibraryService/GetShelf."""
        return self._unary_unary(methods.GET_SHELF, request, metadata)

    def list_books(
        self, request: library_pb2.ListBooksRequest, *, metadata: Metadata = ()
    ) -> library_pb2.ListBooksResponse:
        """Call cases.library.v1.LibraryService/ListBooks."""
        return self._unary_unary(methods.LIST_BOOKS, request, metadata)

    def create_book(
        self, request: library_pb2.CreateBookRequest, *, metadata: Metadata = ()
    ) -> library_pb2.Book:
        """Call cases.library.v1.LibraryService/CreateBook."""
        return self._unary_unary(methods.CREATE_BOOK, request, metadata)

    def update_book(
        self, request: library_pb2.UpdateBookRequest, *, metadata: Metadata = ()
    ) -> library_pb2.Book:
        """Call cases.library.v1.LibraryService/UpdateBook."""
        return self._unary_unary(methods.UPDATE_BOOK, request, metadata)

    def move_book(
        self, request: library_pb2.MoveBookRequest, *, metadata: Metadata = ()
    ) -> library_pb2.Book:
        """Says itself that it may be repeated, whatever POST means."""
        return self._unary_unary(methods.MOVE_BOOK, request, metadata)

    def delete_book(
        self, request: library_pb2.DeleteBookRequest, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.library.v1.LibraryService/DeleteBook."""
        return self._unary_unary(methods.DELETE_BOOK, request, metadata)

    def put_cover(
        self, request: library_pb2.Cover, *, metadata: Metadata = ()
    ) -> httpbody_pb2.HttpBody:
        """Call cases.library.v1.LibraryService/PutCover."""
        return self._unary_unary(methods.PUT_COVER, request, metadata)

    def watch_books(
        self, request: library_pb2.ListBooksRequest, *, metadata: Metadata = ()
    ) -> Iterator[library_pb2.Book]:
        """Call cases.library.v1.LibraryService/WatchBooks."""
        return self._unary_stream(methods.WATCH_BOOKS, request, metadata)

    def import_books(
        self, requests: Iterable[library_pb2.Book], *, metadata: Metadata = ()
    ) -> library_pb2.Shelf:
        """Call cases.library.v1.LibraryService/ImportBooks."""
        return self._stream_unary(methods.IMPORT_BOOKS, requests, metadata)

    def reindex(
        self, request: empty_pb2.Empty, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.library.v1.LibraryService/Reindex."""
        return self._unary_unary(methods.REINDEX, request, metadata)


class AsyncLibraryClient(AsyncGrpcClient):
    """Calls the Library service, with the contract's timeouts and retries."""

    _service = "library"
    _operations = LibraryClient._operations

    async def get_shelf(
        self, request: library_pb2.GetShelfRequest, *, metadata: Metadata = ()
    ) -> library_pb2.Shelf:
        """Call cases.library.v1.LibraryService/GetShelf."""
        return await self._unary_unary(methods.GET_SHELF, request, metadata)

    async def list_books(
        self, request: library_pb2.ListBooksRequest, *, metadata: Metadata = ()
    ) -> library_pb2.ListBooksResponse:
        """Call cases.library.v1.LibraryService/ListBooks."""
        return await self._unary_unary(methods.LIST_BOOKS, request, metadata)

    async def create_book(
        self, request: library_pb2.CreateBookRequest, *, metadata: Metadata = ()
    ) -> library_pb2.Book:
        """Call cases.library.v1.LibraryService/CreateBook."""
        return await self._unary_unary(methods.CREATE_BOOK, request, metadata)

    async def update_book(
        self, request: library_pb2.UpdateBookRequest, *, metadata: Metadata = ()
    ) -> library_pb2.Book:
        """Call cases.library.v1.LibraryService/UpdateBook."""
        return await self._unary_unary(methods.UPDATE_BOOK, request, metadata)

    async def move_book(
        self, request: library_pb2.MoveBookRequest, *, metadata: Metadata = ()
    ) -> library_pb2.Book:
        """Says itself that it may be repeated, whatever POST means."""
        return await self._unary_unary(methods.MOVE_BOOK, request, metadata)

    async def delete_book(
        self, request: library_pb2.DeleteBookRequest, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.library.v1.LibraryService/DeleteBook."""
        return await self._unary_unary(methods.DELETE_BOOK, request, metadata)

    async def put_cover(
        self, request: library_pb2.Cover, *, metadata: Metadata = ()
    ) -> httpbody_pb2.HttpBody:
        """Call cases.library.v1.LibraryService/PutCover."""
        return await self._unary_unary(methods.PUT_COVER, request, metadata)

    def watch_books(
        self, request: library_pb2.ListBooksRequest, *, metadata: Metadata = ()
    ) -> AsyncIterator[library_pb2.Book]:
        """Call cases.library.v1.LibraryService/WatchBooks."""
        return self._unary_stream(methods.WATCH_BOOKS, request, metadata)

    async def import_books(
        self, requests: Requests[library_pb2.Book], *, metadata: Metadata = ()
    ) -> library_pb2.Shelf:
        """Call cases.library.v1.LibraryService/ImportBooks."""
        return await self._stream_unary(methods.IMPORT_BOOKS, requests, metadata)

    async def reindex(
        self, request: empty_pb2.Empty, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.library.v1.LibraryService/Reindex."""
        return await self._unary_unary(methods.REINDEX, request, metadata)


class DeskClient(GrpcClient):
    """Calls the Desk service, with the contract's timeouts and retries."""

    _service = "library"
    _operations = (
        methods.GET_SHELF,
        methods.LIST_BOOKS,
        methods.CREATE_BOOK,
        methods.UPDATE_BOOK,
        methods.MOVE_BOOK,
        methods.DELETE_BOOK,
        methods.PUT_COVER,
        methods.WATCH_BOOKS,
        methods.IMPORT_BOOKS,
        methods.REINDEX,
        methods.ASK,
    )

    def ask(
        self, request: library_pb2.Question, *, metadata: Metadata = ()
    ) -> library_pb2.Question:
        """Call cases.library.v1.Desk/Ask."""
        return self._unary_unary(methods.ASK, request, metadata)


class AsyncDeskClient(AsyncGrpcClient):
    """Calls the Desk service, with the contract's timeouts and retries."""

    _service = "library"
    _operations = DeskClient._operations

    async def ask(
        self, request: library_pb2.Question, *, metadata: Metadata = ()
    ) -> library_pb2.Question:
        """Call cases.library.v1.Desk/Ask."""
        return await self._unary_unary(methods.ASK, request, metadata)
