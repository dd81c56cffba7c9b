"""A stand-in for a server of the Ferries API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeFerriesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def remove_ferry(self, id: int, *, lang: str | None) -> None:
        return await self._answer(operations.REMOVE_FERRY, id=id, lang=lang)

    async def get_ferry(self, id: int, *, lang: str | None) -> None:
        return await self._answer(operations.GET_FERRY, id=id, lang=lang)

    async def replace_ferry(self, id: int, *, lang: str | None) -> None:
        return await self._answer(operations.REPLACE_FERRY, id=id, lang=lang)
