"""A stand-in for a server of the Quotes API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Error


class FakeQuotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_quote(self) -> str:
        return await self._answer(operations.GET_QUOTE)

    async def clear_quotes(self) -> Answered[Error]:
        return await self._answer(operations.CLEAR_QUOTES)
