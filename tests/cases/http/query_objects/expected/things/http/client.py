"""Typed HTTP clients for the Things API."""

from __future__ import annotations

from datetime import date

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Area, FindDatedSort


class ThingsClient(HttpClient):
    """Calls the Things API, with the contract's timeouts and retries."""

    _service = "things"
    _server = None
    _operations = operations.ALL

    def find_open(
        self, *, where: dict[str, str], limit: int, area: Area | None = None
    ) -> None:
        """GET /open"""
        return self._call(
            operations.FIND_OPEN, query={"where": where, "area": area, "limit": limit}
        )

    def find_dated(
        self, *, sent: date | None = None, sort: FindDatedSort | None = None
    ) -> None:
        """GET /dated"""
        return self._call(operations.FIND_DATED, query={"sent": sent, "sort": sort})

    def find_twice(
        self, *, here: Area, there: Area, beside: Area | None = None
    ) -> None:
        """GET /twice"""
        return self._call(
            operations.FIND_TWICE,
            query={"here": here, "there": there, "beside": beside},
        )

    def find_in_cookies(self, *, where: dict[str, str], limit: int) -> None:
        """GET /cookies"""
        return self._call(
            operations.FIND_IN_COOKIES, cookie={"where": where, "limit": limit}
        )


class AsyncThingsClient(AsyncHttpClient):
    """Calls the Things API, with the contract's timeouts and retries."""

    _service = "things"
    _server = None
    _operations = operations.ALL

    async def find_open(
        self, *, where: dict[str, str], limit: int, area: Area | None = None
    ) -> None:
        """GET /open"""
        return await self._call(
            operations.FIND_OPEN, query={"where": where, "area": area, "limit": limit}
        )

    async def find_dated(
        self, *, sent: date | None = None, sort: FindDatedSort | None = None
    ) -> None:
        """GET /dated"""
        return await self._call(
            operations.FIND_DATED, query={"sent": sent, "sort": sort}
        )

    async def find_twice(
        self, *, here: Area, there: Area, beside: Area | None = None
    ) -> None:
        """GET /twice"""
        return await self._call(
            operations.FIND_TWICE,
            query={"here": here, "there": there, "beside": beside},
        )

    async def find_in_cookies(self, *, where: dict[str, str], limit: int) -> None:
        """GET /cookies"""
        return await self._call(
            operations.FIND_IN_COOKIES, cookie={"where": where, "limit": limit}
        )
