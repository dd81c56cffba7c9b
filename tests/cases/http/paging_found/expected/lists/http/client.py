"""Typed HTTP clients for the Lists API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import ByCursorResponse, ByTokenResponse


class ListsClient(HttpClient):
    """Calls the Lists API, with the contract's timeouts and retries."""

    _service = "lists"
    _server = None
    _operations = operations.ALL

    def by_cursor(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> ByCursorResponse:
        """GET /by-cursor"""
        return self._call(
            operations.BY_CURSOR, query={"cursor": cursor, "limit": limit}
        )

    def by_token(self, *, page_token: str | None = None) -> ByTokenResponse:
        """GET /by-token"""
        return self._call(operations.BY_TOKEN, query={"page_token": page_token})

    def by_offset(
        self, *, offset: int | None = None, limit: int | None = None
    ) -> list[str]:
        """GET /by-offset"""
        return self._call(
            operations.BY_OFFSET, query={"offset": offset, "limit": limit}
        )

    def by_page(self, *, page: int | None = None) -> list[str]:
        """GET /by-page"""
        return self._call(operations.BY_PAGE, query={"page": page})

    def by_link(self, *, per_page: int | None = None) -> list[str]:
        """GET /by-link"""
        return self._call(operations.BY_LINK, query={"per_page": per_page})

    def whole(self, *, page: str | None = None) -> list[str]:
        """GET /whole"""
        return self._call(operations.WHOLE, query={"page": page})


class AsyncListsClient(AsyncHttpClient):
    """Calls the Lists API, with the contract's timeouts and retries."""

    _service = "lists"
    _server = None
    _operations = operations.ALL

    async def by_cursor(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> ByCursorResponse:
        """GET /by-cursor"""
        return await self._call(
            operations.BY_CURSOR, query={"cursor": cursor, "limit": limit}
        )

    async def by_token(self, *, page_token: str | None = None) -> ByTokenResponse:
        """GET /by-token"""
        return await self._call(operations.BY_TOKEN, query={"page_token": page_token})

    async def by_offset(
        self, *, offset: int | None = None, limit: int | None = None
    ) -> list[str]:
        """GET /by-offset"""
        return await self._call(
            operations.BY_OFFSET, query={"offset": offset, "limit": limit}
        )

    async def by_page(self, *, page: int | None = None) -> list[str]:
        """GET /by-page"""
        return await self._call(operations.BY_PAGE, query={"page": page})

    async def by_link(self, *, per_page: int | None = None) -> list[str]:
        """GET /by-link"""
        return await self._call(operations.BY_LINK, query={"per_page": per_page})

    async def whole(self, *, page: str | None = None) -> list[str]:
        """GET /whole"""
        return await self._call(operations.WHOLE, query={"page": page})
