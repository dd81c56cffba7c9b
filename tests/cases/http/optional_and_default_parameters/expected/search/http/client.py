"""Typed HTTP clients for the Search API."""

from __future__ import annotations

from datetime import datetime

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Order, SearchLang


class SearchClient(HttpClient):
    """Calls the Search API, with the contract's timeouts and retries."""

    _service = "search"
    _server = None
    _operations = operations.ALL

    def search(
        self,
        *,
        q: str,
        limit: int | None = None,
        ratio: float | None = None,
        exact: bool | None = None,
        lang: SearchLang | None = None,
        order: Order | None = None,
        since: datetime | None = None,
        tag: list[str] | None = None,
        page: int | None = None,
    ) -> list[str]:
        """GET /search"""
        return self._call(
            operations.SEARCH,
            query={
                "q": q,
                "limit": limit,
                "ratio": ratio,
                "exact": exact,
                "lang": lang,
                "order": order,
                "since": since,
                "tag": tag,
                "page": page,
            },
        )


class AsyncSearchClient(AsyncHttpClient):
    """Calls the Search API, with the contract's timeouts and retries."""

    _service = "search"
    _server = None
    _operations = operations.ALL

    async def search(
        self,
        *,
        q: str,
        limit: int | None = None,
        ratio: float | None = None,
        exact: bool | None = None,
        lang: SearchLang | None = None,
        order: Order | None = None,
        since: datetime | None = None,
        tag: list[str] | None = None,
        page: int | None = None,
    ) -> list[str]:
        """GET /search"""
        return await self._call(
            operations.SEARCH,
            query={
                "q": q,
                "limit": limit,
                "ratio": ratio,
                "exact": exact,
                "lang": lang,
                "order": order,
                "since": since,
                "tag": tag,
                "page": page,
            },
        )
