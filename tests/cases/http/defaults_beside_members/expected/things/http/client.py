"""Typed HTTP clients for the Things API."""

from __future__ import annotations

from datetime import date

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import FindDatesSort, FindListsSort, FindSharedFilters, FindSharedWhere


class ThingsClient(HttpClient):
    """Calls the Things API, with the contract's timeouts and retries."""

    _service = "things"
    _server = None
    _operations = operations.ALL

    def find_anything(
        self, *, where: dict[str, str], filters: dict[str, str] | None = None
    ) -> None:
        """GET /open"""
        return self._call(
            operations.FIND_ANYTHING, query={"where": where, "filters": filters}
        )

    def find_default(
        self, *, where: dict[str, str], filters: dict[str, str] | None = None
    ) -> None:
        """PUT /open"""
        return self._call(
            operations.FIND_DEFAULT, query={"where": where, "filters": filters}
        )

    def find_shared(
        self, *, where: FindSharedWhere, filters: FindSharedFilters | None = None
    ) -> None:
        """POST /open"""
        return self._call(
            operations.FIND_SHARED, query={"where": where, "filters": filters}
        )

    def find_dates(
        self, *, sent: date | None = None, sort: FindDatesSort | None = None
    ) -> None:
        """DELETE /open"""
        return self._call(operations.FIND_DATES, query={"sent": sent, "sort": sort})

    def find_lists(
        self, *, sort: FindListsSort | None = None, ids: list[int] | None = None
    ) -> None:
        """PATCH /open"""
        return self._call(operations.FIND_LISTS, query={"sort": sort, "ids": ids})


class AsyncThingsClient(AsyncHttpClient):
    """Calls the Things API, with the contract's timeouts and retries."""

    _service = "things"
    _server = None
    _operations = operations.ALL

    async def find_anything(
        self, *, where: dict[str, str], filters: dict[str, str] | None = None
    ) -> None:
        """GET /open"""
        return await self._call(
            operations.FIND_ANYTHING, query={"where": where, "filters": filters}
        )

    async def find_default(
        self, *, where: dict[str, str], filters: dict[str, str] | None = None
    ) -> None:
        """PUT /open"""
        return await self._call(
            operations.FIND_DEFAULT, query={"where": where, "filters": filters}
        )

    async def find_shared(
        self, *, where: FindSharedWhere, filters: FindSharedFilters | None = None
    ) -> None:
        """POST /open"""
        return await self._call(
            operations.FIND_SHARED, query={"where": where, "filters": filters}
        )

    async def find_dates(
        self, *, sent: date | None = None, sort: FindDatesSort | None = None
    ) -> None:
        """DELETE /open"""
        return await self._call(
            operations.FIND_DATES, query={"sent": sent, "sort": sort}
        )

    async def find_lists(
        self, *, sort: FindListsSort | None = None, ids: list[int] | None = None
    ) -> None:
        """PATCH /open"""
        return await self._call(operations.FIND_LISTS, query={"sort": sort, "ids": ids})
