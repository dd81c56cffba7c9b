"""A stand-in for a server of the Ferries webhooks API, for tests."""

from __future__ import annotations

from ....runtime.http.fake import HttpFake
from . import operations


class FakeFerriesWebhooksService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def done(self) -> None:
        return await self._answer(operations.DONE)
