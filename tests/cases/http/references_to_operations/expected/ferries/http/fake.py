"""A stand-in for a server of the Ferries API, for tests."""

from __future__ import annotations

from ..._shared.more import Ferry
from ...runtime.http.fake import HttpFake
from . import operations


class FakeFerriesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_ferry(self, name: str) -> Ferry:
        return await self._answer(operations.GET_FERRY, name=name)

    async def replace_ferry(self, name: str, body: Ferry) -> None:
        return await self._answer(operations.REPLACE_FERRY, name=name, body=body)
