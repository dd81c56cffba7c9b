"""A stand-in for a server of the News API, for tests."""

from __future__ import annotations

from ...runtime.http import Items
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Headline, WatchResponseItem


class FakeNewsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def watch(self) -> Items[WatchResponseItem]:
        return await self._items(operations.WATCH)

    async def headlines(self) -> Items[Headline]:
        return await self._items(operations.HEADLINES)
