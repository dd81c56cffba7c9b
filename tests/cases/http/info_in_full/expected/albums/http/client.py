"""Typed HTTP clients for the Albums API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class AlbumsClient(HttpClient):
    """Calls the Albums API, with the contract's timeouts and retries."""

    _service = "albums"
    _server = "https://albums.example/api"
    _operations = operations.ALL

    def list_albums(self) -> list[str]:
        """GET /albums"""
        return self._call(operations.LIST_ALBUMS)


class AsyncAlbumsClient(AsyncHttpClient):
    """Calls the Albums API, with the contract's timeouts and retries."""

    _service = "albums"
    _server = "https://albums.example/api"
    _operations = operations.ALL

    async def list_albums(self) -> list[str]:
        """GET /albums"""
        return await self._call(operations.LIST_ALBUMS)
