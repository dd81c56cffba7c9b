"""A stand-in for a server of the Say "hello" webhooks API, for tests."""

from __future__ import annotations

from ....runtime.http.fake import HttpFake
from . import operations


class FakeOrdersWebhooksService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def heard(self) -> None:
        return await self._answer(operations.HEARD)
