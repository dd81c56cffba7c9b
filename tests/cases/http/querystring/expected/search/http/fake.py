"""A stand-in for a server of the Search API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import NamelessQuerystring, SearchFilter


class FakeSearchService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def search(self, *, filter: SearchFilter | None) -> None:
        return await self._answer(operations.SEARCH, filter=filter)

    async def copy_search(self) -> None:
        return await self._answer(operations.COPY_SEARCH)

    async def nameless(self, *, querystring: NamelessQuerystring | None) -> None:
        return await self._answer(operations.NAMELESS, querystring=querystring)
