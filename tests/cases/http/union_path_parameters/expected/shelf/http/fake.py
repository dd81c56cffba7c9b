"""A stand-in for a server of the Shelf API, for tests."""

from __future__ import annotations

from typing import Literal

from ...runtime.http.fake import HttpFake
from . import operations
from .models import BookId, Days, GetPointPoint, Year


class FakeShelfService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_book(self, book: BookId) -> None:
        return await self._answer(operations.GET_BOOK, book=book)

    async def get_span(self, span: Days | Year) -> None:
        return await self._answer(operations.GET_SPAN, span=span)

    async def get_point(self, point: GetPointPoint) -> None:
        return await self._answer(operations.GET_POINT, point=point)

    async def get_kind(
        self, kind: Literal["old", "new"] | int, state: bool | None
    ) -> None:
        return await self._answer(operations.GET_KIND, kind=kind, state=state)
