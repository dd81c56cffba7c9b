"""A stand-in for a server of the Partly API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import AddPartRequest


class FakePartlyService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    async def add_part(self, body: AddPartRequest | None) -> None:
        return await self._answer(operations.ADD_PART, body=body)
