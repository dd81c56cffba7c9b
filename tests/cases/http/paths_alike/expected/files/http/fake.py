"""A stand-in for a server of the Files API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeFilesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    async def get_file(self, name: str) -> None:
        return await self._answer(operations.GET_FILE, name=name)

    async def delete_file(self, id: str) -> None:
        return await self._answer(operations.DELETE_FILE, id=id)
