"""Typed HTTP clients for the Files API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class FilesClient(HttpClient):
    """Calls the Files API, with the contract's timeouts and retries."""

    _service = "files"
    _server = None
    _operations = operations.ALL

    def has_file(self, name: str) -> None:
        """HEAD /files/{name}"""
        return self._call(operations.HAS_FILE, path={"name": name})


class AsyncFilesClient(AsyncHttpClient):
    """Calls the Files API, with the contract's timeouts and retries."""

    _service = "files"
    _server = None
    _operations = operations.ALL

    async def has_file(self, name: str) -> None:
        """HEAD /files/{name}"""
        return await self._call(operations.HAS_FILE, path={"name": name})
