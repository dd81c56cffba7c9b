"""Typed HTTP clients for the Files API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class FilesClient(HttpClient):
    """Calls the Files API, with the contract's timeouts and retries."""

    _service = "files"
    _server = None
    _operations = operations.ALL

    def get_file(self, name: str) -> None:
        """GET /files/{name}"""
        return self._call(operations.GET_FILE, path={"name": name})

    def delete_file(self, id: str) -> None:
        """DELETE /files/{id}"""
        return self._call(operations.DELETE_FILE, path={"id": id})


class AsyncFilesClient(AsyncHttpClient):
    """Calls the Files API, with the contract's timeouts and retries."""

    _service = "files"
    _server = None
    _operations = operations.ALL

    async def get_file(self, name: str) -> None:
        """GET /files/{name}"""
        return await self._call(operations.GET_FILE, path={"name": name})

    async def delete_file(self, id: str) -> None:
        """DELETE /files/{id}"""
        return await self._call(operations.DELETE_FILE, path={"id": id})
