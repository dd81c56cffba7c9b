"""What a server of the Shelves service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import shelves_pb2
from ..._proto.google.longrunning import operations_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ShelvesService(Protocol):
    """Keeps books.

    Methods that answer once may be `async def` or `def`.
    """

    def list_books(
        self, request: shelves_pb2.ListBooksRequest, context: Context
    ) -> MaybeAwaitable[shelves_pb2.ListBooksResponse]:
        """List all books of a shelf."""
        ...

    def buy_book(
        self, request: shelves_pb2.BuyBookRequest, context: Context
    ) -> MaybeAwaitable[shelves_pb2.Book]:
        """Buy a book; a repetition buys none."""
        ...

    def update_book(
        self, request: shelves_pb2.UpdateBookRequest, context: Context
    ) -> MaybeAwaitable[shelves_pb2.Book]:
        """Change a book."""
        ...

    def sort_books(
        self, request: shelves_pb2.SortBooksRequest, context: Context
    ) -> MaybeAwaitable[operations_pb2.Operation]:
        """Put all books in order, which takes a while."""
        ...

    def find(
        self, request: shelves_pb2.FindRequest, context: Context
    ) -> MaybeAwaitable[shelves_pb2.ListBooksResponse]:
        """Has a list that is no page, and names that methods need themselves."""
        ...
