"""What a server of the Library API must implement."""

from __future__ import annotations

from typing import Protocol

from ..._shared.book import Book, Isbn
from ...runtime import MaybeAwaitable
from .models import LendRequest


class LibraryService(Protocol):
    """The Library API."""

    def get_book(self, isbn: Isbn) -> MaybeAwaitable[Book]:
        """GET /books/{isbn}

        Raises:
            GetBookNotFound: No book has this ISBN.
        """
        ...

    def lend(self, body: LendRequest) -> MaybeAwaitable[Book]:
        """POST /loans

        Raises:
            Lent: Somebody else has it.
        """
        ...
