"""Typed HTTP clients for the Search API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import NamelessQuerystring, SearchFilter


class SearchClient(HttpClient):
    """Calls the Search API, with the contract's timeouts and retries."""

    _service = "search"
    _server = None
    _operations = operations.ALL

    def search(self, *, filter: SearchFilter | None = None) -> None:
        """GET /search"""
        return self._call(operations.SEARCH, querystring={"filter": filter})

    def copy_search(self) -> None:
        """COPY /search"""
        return self._call(operations.COPY_SEARCH)

    def nameless(self, *, querystring: NamelessQuerystring | None = None) -> None:
        """GET /nameless"""
        return self._call(operations.NAMELESS, querystring={"querystring": querystring})


class AsyncSearchClient(AsyncHttpClient):
    """Calls the Search API, with the contract's timeouts and retries."""

    _service = "search"
    _server = None
    _operations = operations.ALL

    async def search(self, *, filter: SearchFilter | None = None) -> None:
        """GET /search"""
        return await self._call(operations.SEARCH, querystring={"filter": filter})

    async def copy_search(self) -> None:
        """COPY /search"""
        return await self._call(operations.COPY_SEARCH)

    async def nameless(self, *, querystring: NamelessQuerystring | None = None) -> None:
        """GET /nameless"""
        return await self._call(
            operations.NAMELESS, querystring={"querystring": querystring}
        )
