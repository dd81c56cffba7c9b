"""A stand-in for a server of the Files API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeFilesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_file(self, name: str) -> None:
        return await self._answer(operations.GET_FILE, name=name)

    async def delete_file(self, id: str) -> None:
        return await self._answer(operations.DELETE_FILE, id=id)

    async def get_file_by_id(self, id: str) -> None:
        return await self._answer(operations.GET_FILE_BY_ID, id=id)

    async def get_part(self, name: str, part: int) -> None:
        return await self._answer(operations.GET_PART, name=name, part=part)

    async def get_files_id_number(self, id: str, number: str) -> None:
        return await self._answer(operations.GET_FILES_ID_NUMBER, id=id, number=number)
