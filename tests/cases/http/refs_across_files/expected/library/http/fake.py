"""A stand-in for a server of the Library API, for tests."""

from __future__ import annotations

from ..._shared.book import Book, Isbn
from ...runtime.http.fake import HttpFake
from . import operations
from .models import LendRequest


class FakeLibraryService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_book(self, isbn: Isbn) -> Book:
        return await self._answer(operations.GET_BOOK, isbn=isbn)

    async def lend(self, body: LendRequest) -> Book:
        return await self._answer(operations.LEND, body=body)
