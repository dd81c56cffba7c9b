"""Typed HTTP clients for the Album API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import AddPicturesRequest


class AlbumClient(HttpClient):
    """Calls the Album API, with the contract's timeouts and retries."""

    _service = "album"
    _server = None
    _operations = operations.ALL

    def add_pictures(self, body: AddPicturesRequest) -> int:
        """POST /pictures"""
        return self._call(operations.ADD_PICTURES, body=body)


class AsyncAlbumClient(AsyncHttpClient):
    """Calls the Album API, with the contract's timeouts and retries."""

    _service = "album"
    _server = None
    _operations = operations.ALL

    async def add_pictures(self, body: AddPicturesRequest) -> int:
        """POST /pictures"""
        return await self._call(operations.ADD_PICTURES, body=body)
