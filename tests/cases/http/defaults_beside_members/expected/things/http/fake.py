"""A stand-in for a server of the Things API, for tests."""

from __future__ import annotations

from datetime import date

from ...runtime.http.fake import HttpFake
from . import operations
from .models import FindDatesSort, FindListsSort, FindSharedFilters, FindSharedWhere


class FakeThingsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def find_anything(
        self, *, where: dict[str, str], filters: dict[str, str] | None
    ) -> None:
        return await self._answer(
            operations.FIND_ANYTHING, where=where, filters=filters
        )

    async def find_default(
        self, *, where: dict[str, str], filters: dict[str, str]
    ) -> None:
        return await self._answer(operations.FIND_DEFAULT, where=where, filters=filters)

    async def find_shared(
        self, *, where: FindSharedWhere, filters: FindSharedFilters
    ) -> None:
        return await self._answer(operations.FIND_SHARED, where=where, filters=filters)

    async def find_dates(self, *, sent: date | None, sort: FindDatesSort) -> None:
        return await self._answer(operations.FIND_DATES, sent=sent, sort=sort)

    async def find_lists(self, *, sort: FindListsSort | None, ids: list[int]) -> None:
        return await self._answer(operations.FIND_LISTS, sort=sort, ids=ids)
