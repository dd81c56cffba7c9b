"""Typed HTTP clients for the Files API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class FilesClient(HttpClient):
    """Calls the Files API, with the contract's timeouts and retries."""

    _service = "files"
    _server = "https://eu.example.com/v2"
    _operations = operations.ALL

    def list_files(self) -> None:
        """GET /files"""
        return self._call(operations.LIST_FILES)

    def put_file(self) -> None:
        """PUT /files"""
        return self._call(operations.PUT_FILE)

    def limits(self) -> None:
        """GET /limits"""
        return self._call(operations.LIMITS)

    def ask_for_more(self) -> None:
        """POST /limits"""
        return self._call(operations.ASK_FOR_MORE)


class AsyncFilesClient(AsyncHttpClient):
    """Calls the Files API, with the contract's timeouts and retries."""

    _service = "files"
    _server = "https://eu.example.com/v2"
    _operations = operations.ALL

    async def list_files(self) -> None:
        """GET /files"""
        return await self._call(operations.LIST_FILES)

    async def put_file(self) -> None:
        """PUT /files"""
        return await self._call(operations.PUT_FILE)

    async def limits(self) -> None:
        """GET /limits"""
        return await self._call(operations.LIMITS)

    async def ask_for_more(self) -> None:
        """POST /limits"""
        return await self._call(operations.ASK_FOR_MORE)
