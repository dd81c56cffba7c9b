"""A stand-in for a server of the Partly API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered, File
from ...runtime.http.fake import HttpFake
from . import operations
from .models import AddPartAll, AddPartRequest


class FakePartlyService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_part(
        self, body: AddPartRequest | File | None, *, all: AddPartAll | None
    ) -> Answered[None]:
        return await self._answer(operations.ADD_PART, all=all, body=body)
