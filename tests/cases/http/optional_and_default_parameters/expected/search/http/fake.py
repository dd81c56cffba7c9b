"""A stand-in for a server of the Search API, for tests."""

from __future__ import annotations

from datetime import datetime

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Order, SearchLang


class FakeSearchService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def search(
        self,
        *,
        q: str,
        limit: int,
        ratio: float,
        exact: bool,
        lang: SearchLang,
        order: Order,
        since: datetime | None,
        tag: list[str] | None,
        page: int | None,
    ) -> list[str]:
        return await self._answer(
            operations.SEARCH,
            q=q,
            limit=limit,
            ratio=ratio,
            exact=exact,
            lang=lang,
            order=order,
            since=since,
            tag=tag,
            page=page,
        )
