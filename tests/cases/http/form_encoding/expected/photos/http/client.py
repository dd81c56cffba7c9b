"""Typed HTTP clients for the Photos API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import AddPhotoRequest, SearchRequest


class PhotosClient(HttpClient):
    """Calls the Photos API, with the contract's timeouts and retries."""

    _service = "photos"
    _server = None
    _operations = operations.ALL

    def add_photo(self, body: AddPhotoRequest) -> None:
        """POST /photos"""
        return self._call(operations.ADD_PHOTO, body=body)

    def search(self, body: SearchRequest) -> None:
        """POST /searches"""
        return self._call(operations.SEARCH, body=body)


class AsyncPhotosClient(AsyncHttpClient):
    """Calls the Photos API, with the contract's timeouts and retries."""

    _service = "photos"
    _server = None
    _operations = operations.ALL

    async def add_photo(self, body: AddPhotoRequest) -> None:
        """POST /photos"""
        return await self._call(operations.ADD_PHOTO, body=body)

    async def search(self, body: SearchRequest) -> None:
        """POST /searches"""
        return await self._call(operations.SEARCH, body=body)
