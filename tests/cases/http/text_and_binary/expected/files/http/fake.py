"""A stand-in for a server of the Files API, for tests."""

from __future__ import annotations

from ...runtime.http import File
from ...runtime.http.fake import HttpFake
from . import operations


class FakeFilesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def download(self, name: str) -> bytes | File:
        return await self._answer(operations.DOWNLOAD, name=name)

    async def upload(self, name: str, body: File) -> str:
        return await self._answer(operations.UPLOAD, name=name, body=body)

    async def append(self, name: str, body: str | None) -> list[str] | str:
        return await self._answer(operations.APPEND, name=name, body=body)
