"""Typed HTTP clients for the Shelf API."""

from __future__ import annotations

from datetime import date, datetime, time

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Ids, Kind, Page, Shelf


class ShelfClient(HttpClient):
    """Calls the Shelf API, with the contract's timeouts and retries."""

    _service = "shelf"
    _server = None
    _operations = operations.ALL

    def list_books(
        self,
        *,
        limit: int | None = None,
        sort: list[str] | None = None,
        kinds: list[Kind] | None = None,
        fields: list[str] | None = None,
        ids: Ids | None = None,
        page: Page | None = None,
        filters: dict[str, str] | None = None,
        x_parts: list[int] | None = None,
        nothing: list[str] | None = None,
        wrong: list[int] | None = None,
    ) -> list[str]:
        """GET /books"""
        return self._call(
            operations.LIST_BOOKS,
            query={
                "limit": limit,
                "sort": sort,
                "kinds": kinds,
                "fields": fields,
                "ids": ids,
                "page": page,
                "filters": filters,
                "nothing": nothing,
                "wrong": wrong,
            },
            header={"X-Parts": x_parts},
        )

    def drop_books(
        self,
        *,
        before: date | None = None,
        since: datetime | None = None,
        at: time | None = None,
        shelf: Shelf | None = None,
        holidays: list[date] | None = None,
        seen: date | None = None,
        never: date | None = None,
        unwritten: date | None = None,
        unzoned: datetime | None = None,
    ) -> None:
        """DELETE /books"""
        return self._call(
            operations.DROP_BOOKS,
            query={
                "before": before,
                "since": since,
                "at": at,
                "holidays": holidays,
                "never": never,
                "unwritten": unwritten,
                "unzoned": unzoned,
            },
            header={"shelf": shelf},
            cookie={"seen": seen},
        )


class AsyncShelfClient(AsyncHttpClient):
    """Calls the Shelf API, with the contract's timeouts and retries."""

    _service = "shelf"
    _server = None
    _operations = operations.ALL

    async def list_books(
        self,
        *,
        limit: int | None = None,
        sort: list[str] | None = None,
        kinds: list[Kind] | None = None,
        fields: list[str] | None = None,
        ids: Ids | None = None,
        page: Page | None = None,
        filters: dict[str, str] | None = None,
        x_parts: list[int] | None = None,
        nothing: list[str] | None = None,
        wrong: list[int] | None = None,
    ) -> list[str]:
        """GET /books"""
        return await self._call(
            operations.LIST_BOOKS,
            query={
                "limit": limit,
                "sort": sort,
                "kinds": kinds,
                "fields": fields,
                "ids": ids,
                "page": page,
                "filters": filters,
                "nothing": nothing,
                "wrong": wrong,
            },
            header={"X-Parts": x_parts},
        )

    async def drop_books(
        self,
        *,
        before: date | None = None,
        since: datetime | None = None,
        at: time | None = None,
        shelf: Shelf | None = None,
        holidays: list[date] | None = None,
        seen: date | None = None,
        never: date | None = None,
        unwritten: date | None = None,
        unzoned: datetime | None = None,
    ) -> None:
        """DELETE /books"""
        return await self._call(
            operations.DROP_BOOKS,
            query={
                "before": before,
                "since": since,
                "at": at,
                "holidays": holidays,
                "never": never,
                "unwritten": unwritten,
                "unzoned": unzoned,
            },
            header={"shelf": shelf},
            cookie={"seen": seen},
        )
