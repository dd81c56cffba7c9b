"""A stand-in for a server of the Lists API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import ListChargesResponse


class FakeListsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_charges(
        self, *, starting_after: str | None, limit: int | None
    ) -> ListChargesResponse:
        return await self._answer(
            operations.LIST_CHARGES, starting_after=starting_after, limit=limit
        )

    async def by_page(self, *, page: int | None) -> list[str]:
        return await self._answer(operations.BY_PAGE, page=page)

    async def by_others(self) -> list[str]:
        return await self._answer(operations.BY_OTHERS)
