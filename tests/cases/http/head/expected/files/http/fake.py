"""A stand-in for a server of the Files API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeFilesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def has_file(self, name: str) -> None:
        return await self._answer(operations.HAS_FILE, name=name)
