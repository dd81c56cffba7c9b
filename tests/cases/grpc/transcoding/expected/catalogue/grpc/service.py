"""What a server of the Library and Desk services implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from google.protobuf import empty_pb2

from ..._proto import catalogue_pb2
from ..._proto.google.api import httpbody_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class LibraryService(Protocol):
    """Shelves and the books on them.

    Methods that answer once may be `async def` or `def`.
    """

    def get_shelf(
        self, request: catalogue_pb2.GetShelfRequest, context: Context
    ) -> MaybeAwaitable[catalogue_pb2.Shelf]:
        """Call cases.library.v1.LibraryService/GetShelf."""
        ...

    def list_books(
        self, request: catalogue_pb2.ListBooksRequest, context: Context
    ) -> MaybeAwaitable[catalogue_pb2.ListBooksResponse]:
        """Call cases.library.v1.LibraryService/ListBooks."""
        ...

    def create_book(
        self, request: catalogue_pb2.CreateBookRequest, context: Context
    ) -> MaybeAwaitable[catalogue_pb2.Book]:
        """Call cases.library.v1.LibraryService/CreateBook."""
        ...

    def update_book(
        self, request: catalogue_pb2.UpdateBookRequest, context: Context
    ) -> MaybeAwaitable[catalogue_pb2.Book]:
        """Call cases.library.v1.LibraryService/UpdateBook."""
        ...

    def move_book(
        self, request: catalogue_pb2.MoveBookRequest, context: Context
    ) -> MaybeAwaitable[catalogue_pb2.Book]:
        """Says itself that it may be repeated, whatever POST means."""
        ...

    def delete_book(
        self, request: catalogue_pb2.DeleteBookRequest, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.library.v1.LibraryService/DeleteBook."""
        ...

    def put_cover(
        self, request: catalogue_pb2.Cover, context: Context
    ) -> MaybeAwaitable[httpbody_pb2.HttpBody]:
        """Call cases.library.v1.LibraryService/PutCover."""
        ...

    def watch_books(
        self, request: catalogue_pb2.ListBooksRequest, context: Context
    ) -> AsyncIterator[catalogue_pb2.Book]:
        """Call cases.library.v1.LibraryService/WatchBooks."""
        ...

    def import_books(
        self, requests: AsyncIterator[catalogue_pb2.Book], context: Context
    ) -> MaybeAwaitable[catalogue_pb2.Shelf]:
        """Call cases.library.v1.LibraryService/ImportBooks."""
        ...

    def reindex(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.library.v1.LibraryService/Reindex."""
        ...


class DeskService(Protocol):
    """The Desk service.

    Methods that answer once may be `async def` or `def`.
    """

    def ask(
        self, request: catalogue_pb2.Question, context: Context
    ) -> MaybeAwaitable[catalogue_pb2.Question]:
        """Call cases.library.v1.Desk/Ask."""
        ...
