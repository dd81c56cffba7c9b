"""A stand-in for a server of the Files API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeFilesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_files(self) -> None:
        return await self._answer(operations.LIST_FILES)

    async def put_file(self) -> None:
        return await self._answer(operations.PUT_FILE)

    async def limits(self) -> None:
        return await self._answer(operations.LIMITS)

    async def ask_for_more(self) -> None:
        return await self._answer(operations.ASK_FOR_MORE)
