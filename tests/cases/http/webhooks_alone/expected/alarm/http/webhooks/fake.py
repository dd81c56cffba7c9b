"""A stand-in for a server of the Alarm webhooks API, for tests."""

from __future__ import annotations

from ....runtime.http.fake import HttpFake
from ..models import Fire
from . import operations


class FakeAlarmWebhooksService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def fire(self, body: Fire) -> None:
        return await self._answer(operations.FIRE, body=body)
