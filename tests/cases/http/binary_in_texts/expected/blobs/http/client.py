"""Typed HTTP clients for the Blobs API."""

from __future__ import annotations

from ...runtime.http import File
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class BlobsClient(HttpClient):
    """Calls the Blobs API, with the contract's timeouts and retries."""

    _service = "blobs"
    _server = None
    _operations = operations.ALL

    def find_blobs(self, *, like: File, parts: list[File] | None = None) -> None:
        """GET /blobs"""
        return self._call(operations.FIND_BLOBS, query={"like": like, "parts": parts})

    def add_blob(self, body: bytes | File) -> None:
        """POST /blobs"""
        return self._call(operations.ADD_BLOB, body=body)


class AsyncBlobsClient(AsyncHttpClient):
    """Calls the Blobs API, with the contract's timeouts and retries."""

    _service = "blobs"
    _server = None
    _operations = operations.ALL

    async def find_blobs(self, *, like: File, parts: list[File] | None = None) -> None:
        """GET /blobs"""
        return await self._call(
            operations.FIND_BLOBS, query={"like": like, "parts": parts}
        )

    async def add_blob(self, body: bytes | File) -> None:
        """POST /blobs"""
        return await self._call(operations.ADD_BLOB, body=body)
