"""Typed gRPC clients of the Shelves service, sync and async."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from google.protobuf import duration_pb2, field_mask_pb2

from ..._proto import shelves_pb2
from ..._proto.google.longrunning import operations_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from ...runtime.grpc.listing import AsyncListing, Listing
from ...runtime.grpc.long_running import AsyncLongRunning, LongRunning
from . import methods


class ShelvesClient(GrpcClient):
    """Calls the Shelves service, with the contract's timeouts and retries."""

    _service = "shelves"
    _operations = (
        methods.LIST_BOOKS,
        methods.BUY_BOOK,
        methods.UPDATE_BOOK,
        methods.SORT_BOOKS,
        methods.FIND,
    )

    def list_books(
        self,
        request: shelves_pb2.ListBooksRequest | None = None,
        *,
        parent: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> shelves_pb2.ListBooksResponse:
        """List all books of a shelf."""
        return self._unary_unary(
            methods.LIST_BOOKS,
            request_of(
                methods.LIST_BOOKS,
                request,
                parent=parent,
                page_size=page_size,
                page_token=page_token,
            ),
            metadata,
        )

    def list_books_items(
        self,
        request: shelves_pb2.ListBooksRequest | None = None,
        *,
        parent: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> Listing[shelves_pb2.ListBooksResponse, shelves_pb2.Book]:
        """Call `list_books` for page after page, for all that it lists."""
        return self._list(
            methods.LIST_BOOKS,
            request_of(
                methods.LIST_BOOKS,
                request,
                parent=parent,
                page_size=page_size,
                page_token=page_token,
            ),
            metadata,
            "books",
        )

    def buy_book(
        self,
        request: shelves_pb2.BuyBookRequest | None = None,
        *,
        title: str | None = None,
        kinds: Iterable[shelves_pb2.Kind | str] | None = None,
        metadata: Metadata = (),
    ) -> shelves_pb2.Book:
        """Buy a book; a repetition buys none."""
        return self._unary_unary(
            methods.BUY_BOOK,
            request_of(methods.BUY_BOOK, request, title=title, kinds=kinds),
            metadata,
        )

    def update_book(
        self,
        request: shelves_pb2.UpdateBookRequest | None = None,
        *,
        book: shelves_pb2.Book | None = None,
        update_mask: field_mask_pb2.FieldMask | Iterable[str] | None = None,
        patience: duration_pb2.Duration | timedelta | None = None,
        metadata: Metadata = (),
    ) -> shelves_pb2.Book:
        """Change a book."""
        return self._unary_unary(
            methods.UPDATE_BOOK,
            request_of(
                methods.UPDATE_BOOK,
                request,
                book=book,
                update_mask=update_mask,
                patience=patience,
            ),
            metadata,
        )

    def sort_books(
        self,
        request: shelves_pb2.SortBooksRequest | None = None,
        *,
        metadata: Metadata = (),
    ) -> operations_pb2.Operation:
        """Put all books in order, which takes a while."""
        return self._unary_unary(
            methods.SORT_BOOKS, request_of(methods.SORT_BOOKS, request), metadata
        )

    def sort_books_operation(
        self,
        request: shelves_pb2.SortBooksRequest | None = None,
        *,
        metadata: Metadata = (),
    ) -> LongRunning[shelves_pb2.SortBooksResponse, shelves_pb2.SortProgress]:
        """Call `sort_books`, and return what can be waited for."""
        return self._begin(
            methods.SORT_BOOKS,
            request_of(methods.SORT_BOOKS, request),
            metadata,
            shelves_pb2.SortBooksResponse,
            shelves_pb2.SortProgress,
        )

    def find(
        self, request: shelves_pb2.FindRequest, *, metadata: Metadata = ()
    ) -> shelves_pb2.ListBooksResponse:
        """Has a list that is no page, and names that methods need themselves."""
        return self._unary_unary(methods.FIND, request, metadata)


class AsyncShelvesClient(AsyncGrpcClient):
    """Calls the Shelves service, with the contract's timeouts and retries."""

    _service = "shelves"
    _operations = ShelvesClient._operations

    async def list_books(
        self,
        request: shelves_pb2.ListBooksRequest | None = None,
        *,
        parent: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> shelves_pb2.ListBooksResponse:
        """List all books of a shelf."""
        return await self._unary_unary(
            methods.LIST_BOOKS,
            request_of(
                methods.LIST_BOOKS,
                request,
                parent=parent,
                page_size=page_size,
                page_token=page_token,
            ),
            metadata,
        )

    def list_books_items(
        self,
        request: shelves_pb2.ListBooksRequest | None = None,
        *,
        parent: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> AsyncListing[shelves_pb2.ListBooksResponse, shelves_pb2.Book]:
        """Call `list_books` for page after page, for all that it lists."""
        return self._list(
            methods.LIST_BOOKS,
            request_of(
                methods.LIST_BOOKS,
                request,
                parent=parent,
                page_size=page_size,
                page_token=page_token,
            ),
            metadata,
            "books",
        )

    async def buy_book(
        self,
        request: shelves_pb2.BuyBookRequest | None = None,
        *,
        title: str | None = None,
        kinds: Iterable[shelves_pb2.Kind | str] | None = None,
        metadata: Metadata = (),
    ) -> shelves_pb2.Book:
        """Buy a book; a repetition buys none."""
        return await self._unary_unary(
            methods.BUY_BOOK,
            request_of(methods.BUY_BOOK, request, title=title, kinds=kinds),
            metadata,
        )

    async def update_book(
        self,
        request: shelves_pb2.UpdateBookRequest | None = None,
        *,
        book: shelves_pb2.Book | None = None,
        update_mask: field_mask_pb2.FieldMask | Iterable[str] | None = None,
        patience: duration_pb2.Duration | timedelta | None = None,
        metadata: Metadata = (),
    ) -> shelves_pb2.Book:
        """Change a book."""
        return await self._unary_unary(
            methods.UPDATE_BOOK,
            request_of(
                methods.UPDATE_BOOK,
                request,
                book=book,
                update_mask=update_mask,
                patience=patience,
            ),
            metadata,
        )

    async def sort_books(
        self,
        request: shelves_pb2.SortBooksRequest | None = None,
        *,
        metadata: Metadata = (),
    ) -> operations_pb2.Operation:
        """Put all books in order, which takes a while."""
        return await self._unary_unary(
            methods.SORT_BOOKS, request_of(methods.SORT_BOOKS, request), metadata
        )

    async def sort_books_operation(
        self,
        request: shelves_pb2.SortBooksRequest | None = None,
        *,
        metadata: Metadata = (),
    ) -> AsyncLongRunning[shelves_pb2.SortBooksResponse, shelves_pb2.SortProgress]:
        """Call `sort_books`, and return what can be waited for."""
        return await self._begin(
            methods.SORT_BOOKS,
            request_of(methods.SORT_BOOKS, request),
            metadata,
            shelves_pb2.SortBooksResponse,
            shelves_pb2.SortProgress,
        )

    async def find(
        self, request: shelves_pb2.FindRequest, *, metadata: Metadata = ()
    ) -> shelves_pb2.ListBooksResponse:
        """Has a list that is no page, and names that methods need themselves."""
        return await self._unary_unary(methods.FIND, request, metadata)
