"""Typed HTTP clients for the Files API."""

from __future__ import annotations

from ...runtime.http import File
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class FilesClient(HttpClient):
    """Calls the Files API, with the contract's timeouts and retries."""

    _service = "files"
    _server = None
    _operations = operations.ALL

    def download(self, name: str) -> bytes:
        """GET /files/{name}

        Raises:
            DownloadNotFound: There is none.
        """
        return self._call(operations.DOWNLOAD, path={"name": name})

    def upload(self, name: str, body: bytes | File) -> str:
        """PUT /files/{name}"""
        return self._call(operations.UPLOAD, path={"name": name}, body=body)

    def append(self, name: str, *, body: str | None = None) -> list[str] | str:
        """POST /files/{name}"""
        return self._call(operations.APPEND, path={"name": name}, body=body)


class AsyncFilesClient(AsyncHttpClient):
    """Calls the Files API, with the contract's timeouts and retries."""

    _service = "files"
    _server = None
    _operations = operations.ALL

    async def download(self, name: str) -> bytes:
        """GET /files/{name}

        Raises:
            DownloadNotFound: There is none.
        """
        return await self._call(operations.DOWNLOAD, path={"name": name})

    async def upload(self, name: str, body: bytes | File) -> str:
        """PUT /files/{name}"""
        return await self._call(operations.UPLOAD, path={"name": name}, body=body)

    async def append(self, name: str, *, body: str | None = None) -> list[str] | str:
        """POST /files/{name}"""
        return await self._call(operations.APPEND, path={"name": name}, body=body)
