"""A stand-in for a server of the Things API, for tests."""

from __future__ import annotations

from datetime import date

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Area, FindDatedSort


class FakeThingsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def find_open(
        self, *, where: dict[str, str], area: Area | None, limit: int
    ) -> None:
        return await self._answer(
            operations.FIND_OPEN, where=where, area=area, limit=limit
        )

    async def find_dated(
        self, *, sent: date | None, sort: FindDatedSort | None
    ) -> None:
        return await self._answer(operations.FIND_DATED, sent=sent, sort=sort)

    async def find_twice(self, *, here: Area, there: Area, beside: Area | None) -> None:
        return await self._answer(
            operations.FIND_TWICE, here=here, there=there, beside=beside
        )

    async def find_in_cookies(self, *, where: dict[str, str], limit: int) -> None:
        return await self._answer(operations.FIND_IN_COOKIES, where=where, limit=limit)
