"""A stand-in for a server of the Shelf API, for tests."""

from __future__ import annotations

from datetime import date, datetime, time

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Ids, Kind, Page, Shelf


class FakeShelfService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_books(
        self,
        *,
        limit: int,
        sort: list[str],
        kinds: list[Kind],
        fields: list[str],
        ids: Ids,
        page: Page,
        filters: dict[str, str],
        x_parts: list[int],
        nothing: list[str],
        wrong: list[int] | None,
    ) -> list[str]:
        return await self._answer(
            operations.LIST_BOOKS,
            limit=limit,
            sort=sort,
            kinds=kinds,
            fields=fields,
            ids=ids,
            page=page,
            filters=filters,
            x_parts=x_parts,
            nothing=nothing,
            wrong=wrong,
        )

    async def drop_books(
        self,
        *,
        before: date,
        since: datetime,
        at: time,
        shelf: Shelf,
        holidays: list[date],
        seen: date,
        never: date | None,
        unwritten: date | None,
        unzoned: datetime | None,
    ) -> None:
        return await self._answer(
            operations.DROP_BOOKS,
            before=before,
            since=since,
            at=at,
            shelf=shelf,
            holidays=holidays,
            seen=seen,
            never=never,
            unwritten=unwritten,
            unzoned=unzoned,
        )
