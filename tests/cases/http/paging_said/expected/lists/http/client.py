"""Typed HTTP clients for the Lists API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import ListChargesResponse


class ListsClient(HttpClient):
    """Calls the Lists API, with the contract's timeouts and retries."""

    _service = "lists"
    _server = None
    _operations = operations.ALL

    def list_charges(
        self, *, starting_after: str | None = None, limit: int | None = None
    ) -> ListChargesResponse:
        """GET /charges"""
        return self._call(
            operations.LIST_CHARGES,
            query={"starting_after": starting_after, "limit": limit},
        )

    def by_page(self, *, page: int | None = None) -> list[str]:
        """GET /by-page"""
        return self._call(operations.BY_PAGE, query={"page": page})

    def by_others(self) -> list[str]:
        """GET /by-others"""
        return self._call(operations.BY_OTHERS)


class AsyncListsClient(AsyncHttpClient):
    """Calls the Lists API, with the contract's timeouts and retries."""

    _service = "lists"
    _server = None
    _operations = operations.ALL

    async def list_charges(
        self, *, starting_after: str | None = None, limit: int | None = None
    ) -> ListChargesResponse:
        """GET /charges"""
        return await self._call(
            operations.LIST_CHARGES,
            query={"starting_after": starting_after, "limit": limit},
        )

    async def by_page(self, *, page: int | None = None) -> list[str]:
        """GET /by-page"""
        return await self._call(operations.BY_PAGE, query={"page": page})

    async def by_others(self) -> list[str]:
        """GET /by-others"""
        return await self._call(operations.BY_OTHERS)
