"""A stand-in for a server of the Partly webhooks API, for tests."""

from __future__ import annotations

from ....runtime.http.fake import HttpFake
from . import operations


class FakePartlyWebhooksService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def added(self) -> None:
        return await self._answer(operations.ADDED)

    async def done(self) -> None:
        return await self._answer(operations.DONE)
