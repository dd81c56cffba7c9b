"""Typed gRPC clients of the Library and Desk services, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from google.protobuf import empty_pb2, field_mask_pb2

from ..._proto import catalogue_pb2
from ..._proto.google.api import httpbody_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class LibraryClient(GrpcClient):
    """Calls the Library service, with the contract's timeouts and retries."""

    _service = "catalogue"
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
        self,
        request: catalogue_pb2.GetShelfRequest | None = None,
        *,
        name: str | None = None,
        library: str | None = None,
        with_books: bool | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Shelf:
        """Call cases.library.v1.LibraryService/GetShelf."""
        return self._unary_unary(
            methods.GET_SHELF,
            request_of(
                methods.GET_SHELF,
                request,
                name=name,
                library=library,
                with_books=with_books,
            ),
            metadata,
        )

    def list_books(
        self,
        request: catalogue_pb2.ListBooksRequest | None = None,
        *,
        parent: str | None = None,
        page_size: int | None = None,
        order_by: Iterable[catalogue_pb2.Order | str] | None = None,
        filter: catalogue_pb2.Filter | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.ListBooksResponse:
        """Call cases.library.v1.LibraryService/ListBooks."""
        return self._unary_unary(
            methods.LIST_BOOKS,
            request_of(
                methods.LIST_BOOKS,
                request,
                parent=parent,
                page_size=page_size,
                order_by=order_by,
                filter=filter,
            ),
            metadata,
        )

    def create_book(
        self,
        request: catalogue_pb2.CreateBookRequest | None = None,
        *,
        parent: str | None = None,
        book: catalogue_pb2.Book | None = None,
        book_id: str | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Book:
        """Call cases.library.v1.LibraryService/CreateBook."""
        return self._unary_unary(
            methods.CREATE_BOOK,
            request_of(
                methods.CREATE_BOOK, request, parent=parent, book=book, book_id=book_id
            ),
            metadata,
        )

    def update_book(
        self,
        request: catalogue_pb2.UpdateBookRequest | None = None,
        *,
        book: catalogue_pb2.Book | None = None,
        update_mask: field_mask_pb2.FieldMask | Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Book:
        """Call cases.library.v1.LibraryService/UpdateBook."""
        return self._unary_unary(
            methods.UPDATE_BOOK,
            request_of(
                methods.UPDATE_BOOK, request, book=book, update_mask=update_mask
            ),
            metadata,
        )

    def move_book(
        self,
        request: catalogue_pb2.MoveBookRequest | None = None,
        *,
        name: str | None = None,
        to_shelf: str | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Book:
        """Says itself that it may be repeated, whatever POST means."""
        return self._unary_unary(
            methods.MOVE_BOOK,
            request_of(methods.MOVE_BOOK, request, name=name, to_shelf=to_shelf),
            metadata,
        )

    def delete_book(
        self,
        request: catalogue_pb2.DeleteBookRequest | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Call cases.library.v1.LibraryService/DeleteBook."""
        return self._unary_unary(
            methods.DELETE_BOOK,
            request_of(methods.DELETE_BOOK, request, name=name),
            metadata,
        )

    def put_cover(
        self,
        request: catalogue_pb2.Cover | None = None,
        *,
        name: str | None = None,
        image: httpbody_pb2.HttpBody | None = None,
        metadata: Metadata = (),
    ) -> httpbody_pb2.HttpBody:
        """Call cases.library.v1.LibraryService/PutCover."""
        return self._unary_unary(
            methods.PUT_COVER,
            request_of(methods.PUT_COVER, request, name=name, image=image),
            metadata,
        )

    def watch_books(
        self,
        request: catalogue_pb2.ListBooksRequest | None = None,
        *,
        parent: str | None = None,
        page_size: int | None = None,
        order_by: Iterable[catalogue_pb2.Order | str] | None = None,
        filter: catalogue_pb2.Filter | None = None,
        metadata: Metadata = (),
    ) -> Generator[catalogue_pb2.Book, None, None]:
        """Call cases.library.v1.LibraryService/WatchBooks."""
        return self._unary_stream(
            methods.WATCH_BOOKS,
            request_of(
                methods.WATCH_BOOKS,
                request,
                parent=parent,
                page_size=page_size,
                order_by=order_by,
                filter=filter,
            ),
            metadata,
        )

    def import_books(
        self, requests: Iterable[catalogue_pb2.Book], *, metadata: Metadata = ()
    ) -> catalogue_pb2.Shelf:
        """Call cases.library.v1.LibraryService/ImportBooks."""
        return self._stream_unary(methods.IMPORT_BOOKS, requests, metadata)

    def reindex(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.library.v1.LibraryService/Reindex."""
        return self._unary_unary(
            methods.REINDEX, request_of(methods.REINDEX, request), metadata
        )


class AsyncLibraryClient(AsyncGrpcClient):
    """Calls the Library service, with the contract's timeouts and retries."""

    _service = "catalogue"
    _operations = LibraryClient._operations

    async def get_shelf(
        self,
        request: catalogue_pb2.GetShelfRequest | None = None,
        *,
        name: str | None = None,
        library: str | None = None,
        with_books: bool | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Shelf:
        """Call cases.library.v1.LibraryService/GetShelf."""
        return await self._unary_unary(
            methods.GET_SHELF,
            request_of(
                methods.GET_SHELF,
                request,
                name=name,
                library=library,
                with_books=with_books,
            ),
            metadata,
        )

    async def list_books(
        self,
        request: catalogue_pb2.ListBooksRequest | None = None,
        *,
        parent: str | None = None,
        page_size: int | None = None,
        order_by: Iterable[catalogue_pb2.Order | str] | None = None,
        filter: catalogue_pb2.Filter | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.ListBooksResponse:
        """Call cases.library.v1.LibraryService/ListBooks."""
        return await self._unary_unary(
            methods.LIST_BOOKS,
            request_of(
                methods.LIST_BOOKS,
                request,
                parent=parent,
                page_size=page_size,
                order_by=order_by,
                filter=filter,
            ),
            metadata,
        )

    async def create_book(
        self,
        request: catalogue_pb2.CreateBookRequest | None = None,
        *,
        parent: str | None = None,
        book: catalogue_pb2.Book | None = None,
        book_id: str | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Book:
        """Call cases.library.v1.LibraryService/CreateBook."""
        return await self._unary_unary(
            methods.CREATE_BOOK,
            request_of(
                methods.CREATE_BOOK, request, parent=parent, book=book, book_id=book_id
            ),
            metadata,
        )

    async def update_book(
        self,
        request: catalogue_pb2.UpdateBookRequest | None = None,
        *,
        book: catalogue_pb2.Book | None = None,
        update_mask: field_mask_pb2.FieldMask | Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Book:
        """Call cases.library.v1.LibraryService/UpdateBook."""
        return await self._unary_unary(
            methods.UPDATE_BOOK,
            request_of(
                methods.UPDATE_BOOK, request, book=book, update_mask=update_mask
            ),
            metadata,
        )

    async def move_book(
        self,
        request: catalogue_pb2.MoveBookRequest | None = None,
        *,
        name: str | None = None,
        to_shelf: str | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Book:
        """Says itself that it may be repeated, whatever POST means."""
        return await self._unary_unary(
            methods.MOVE_BOOK,
            request_of(methods.MOVE_BOOK, request, name=name, to_shelf=to_shelf),
            metadata,
        )

    async def delete_book(
        self,
        request: catalogue_pb2.DeleteBookRequest | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Call cases.library.v1.LibraryService/DeleteBook."""
        return await self._unary_unary(
            methods.DELETE_BOOK,
            request_of(methods.DELETE_BOOK, request, name=name),
            metadata,
        )

    async def put_cover(
        self,
        request: catalogue_pb2.Cover | None = None,
        *,
        name: str | None = None,
        image: httpbody_pb2.HttpBody | None = None,
        metadata: Metadata = (),
    ) -> httpbody_pb2.HttpBody:
        """Call cases.library.v1.LibraryService/PutCover."""
        return await self._unary_unary(
            methods.PUT_COVER,
            request_of(methods.PUT_COVER, request, name=name, image=image),
            metadata,
        )

    def watch_books(
        self,
        request: catalogue_pb2.ListBooksRequest | None = None,
        *,
        parent: str | None = None,
        page_size: int | None = None,
        order_by: Iterable[catalogue_pb2.Order | str] | None = None,
        filter: catalogue_pb2.Filter | None = None,
        metadata: Metadata = (),
    ) -> AsyncGenerator[catalogue_pb2.Book, None]:
        """Call cases.library.v1.LibraryService/WatchBooks."""
        return self._unary_stream(
            methods.WATCH_BOOKS,
            request_of(
                methods.WATCH_BOOKS,
                request,
                parent=parent,
                page_size=page_size,
                order_by=order_by,
                filter=filter,
            ),
            metadata,
        )

    async def import_books(
        self, requests: Requests[catalogue_pb2.Book], *, metadata: Metadata = ()
    ) -> catalogue_pb2.Shelf:
        """Call cases.library.v1.LibraryService/ImportBooks."""
        return await self._stream_unary(methods.IMPORT_BOOKS, requests, metadata)

    async def reindex(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.library.v1.LibraryService/Reindex."""
        return await self._unary_unary(
            methods.REINDEX, request_of(methods.REINDEX, request), metadata
        )


class DeskClient(GrpcClient):
    """Calls the Desk service, with the contract's timeouts and retries."""

    _service = "catalogue"
    _operations = LibraryClient._operations

    def ask(
        self,
        request: catalogue_pb2.Question | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Question:
        """Call cases.library.v1.Desk/Ask."""
        return self._unary_unary(
            methods.ASK, request_of(methods.ASK, request, text=text), metadata
        )


class AsyncDeskClient(AsyncGrpcClient):
    """Calls the Desk service, with the contract's timeouts and retries."""

    _service = "catalogue"
    _operations = DeskClient._operations

    async def ask(
        self,
        request: catalogue_pb2.Question | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> catalogue_pb2.Question:
        """Call cases.library.v1.Desk/Ask."""
        return await self._unary_unary(
            methods.ASK, request_of(methods.ASK, request, text=text), metadata
        )
