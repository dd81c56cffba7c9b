"""Typed HTTP clients for the Library API."""

from __future__ import annotations

from ..._shared.book import Book, Isbn
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import LendRequest


class LibraryClient(HttpClient):
    """Calls the Library API, with the contract's timeouts and retries."""

    _service = "library"
    _server = None
    _operations = operations.ALL

    def get_book(self, isbn: Isbn) -> Book:
        """GET /books/{isbn}

        Raises:
            GetBookNotFound: No book has this ISBN.
        """
        return self._call(operations.GET_BOOK, path={"isbn": isbn})

    def lend(self, body: LendRequest) -> Book:
        """POST /loans

        Raises:
            Lent: Somebody else has it.
        """
        return self._call(operations.LEND, body=body)


class AsyncLibraryClient(AsyncHttpClient):
    """Calls the Library API, with the contract's timeouts and retries."""

    _service = "library"
    _server = None
    _operations = operations.ALL

    async def get_book(self, isbn: Isbn) -> Book:
        """GET /books/{isbn}

        Raises:
            GetBookNotFound: No book has this ISBN.
        """
        return await self._call(operations.GET_BOOK, path={"isbn": isbn})

    async def lend(self, body: LendRequest) -> Book:
        """POST /loans

        Raises:
            Lent: Somebody else has it.
        """
        return await self._call(operations.LEND, body=body)
