"""A stand-in for a server of the Blobs API, for tests."""

from __future__ import annotations

from ...runtime.http import File
from ...runtime.http.fake import HttpFake
from . import operations


class FakeBlobsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def find_blobs(self, *, like: File, parts: list[File] | None) -> None:
        return await self._answer(operations.FIND_BLOBS, like=like, parts=parts)

    async def add_blob(self, body: File) -> None:
        return await self._answer(operations.ADD_BLOB, body=body)
