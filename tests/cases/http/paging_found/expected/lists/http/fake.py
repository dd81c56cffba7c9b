"""A stand-in for a server of the Lists API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations
from .models import ByCursorResponse, ByTokenResponse


class FakeListsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def by_cursor(
        self, *, cursor: str | None, limit: int | None
    ) -> ByCursorResponse:
        return await self._answer(operations.BY_CURSOR, cursor=cursor, limit=limit)

    async def by_token(self, *, page_token: str | None) -> ByTokenResponse:
        return await self._answer(operations.BY_TOKEN, page_token=page_token)

    async def by_offset(self, *, offset: int, limit: int) -> list[str]:
        return await self._answer(operations.BY_OFFSET, offset=offset, limit=limit)

    async def by_page(self, *, page: int) -> list[str]:
        return await self._answer(operations.BY_PAGE, page=page)

    async def by_link(self, *, per_page: int | None) -> Answered[list[str]]:
        return await self._answer(operations.BY_LINK, per_page=per_page)

    async def whole(self, *, page: str | None) -> list[str]:
        return await self._answer(operations.WHOLE, page=page)
