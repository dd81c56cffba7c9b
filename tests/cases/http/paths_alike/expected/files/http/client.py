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

    def get_file_by_id(self, id: str) -> None:
        """GET /files/{id}"""
        return self._call(operations.GET_FILE_BY_ID, path={"id": id})

    def get_part(self, name: str, part: int) -> None:
        """GET /files/{name}/{part}"""
        return self._call(operations.GET_PART, path={"name": name, "part": part})

    def get_files_id_number(self, id: str, number: str) -> None:
        """GET /files/{id}/{number}"""
        return self._call(
            operations.GET_FILES_ID_NUMBER, path={"id": id, "number": number}
        )


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

    async def get_file_by_id(self, id: str) -> None:
        """GET /files/{id}"""
        return await self._call(operations.GET_FILE_BY_ID, path={"id": id})

    async def get_part(self, name: str, part: int) -> None:
        """GET /files/{name}/{part}"""
        return await self._call(operations.GET_PART, path={"name": name, "part": part})

    async def get_files_id_number(self, id: str, number: str) -> None:
        """GET /files/{id}/{number}"""
        return await self._call(
            operations.GET_FILES_ID_NUMBER, path={"id": id, "number": number}
        )
