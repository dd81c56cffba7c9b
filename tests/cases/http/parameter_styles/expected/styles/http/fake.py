"""A stand-in for a server of the Styles API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Point, Span


class FakeStylesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def simple(self, ids: list[int], point: Point) -> None:
        return await self._answer(operations.SIMPLE, ids=ids, point=point)

    async def label(self, ids: list[int]) -> None:
        return await self._answer(operations.LABEL, ids=ids)

    async def matrix(self, point: Point) -> None:
        return await self._answer(operations.MATRIX, point=point)

    async def query(
        self,
        *,
        comma: list[int] | None,
        space: list[str] | None,
        pipe: list[str] | None,
        deep: Point,
        flat: Span | None,
    ) -> None:
        return await self._answer(
            operations.QUERY, comma=comma, space=space, pipe=pipe, deep=deep, flat=flat
        )
