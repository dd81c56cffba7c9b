"""Typed HTTP clients for the Shelf API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Ids, Kind, Page


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
