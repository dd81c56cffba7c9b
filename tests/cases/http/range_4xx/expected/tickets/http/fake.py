"""A stand-in for a server of the Tickets API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeTicketsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_ticket(self, id: int) -> str:
        return await self._answer(operations.GET_TICKET, id=id)
