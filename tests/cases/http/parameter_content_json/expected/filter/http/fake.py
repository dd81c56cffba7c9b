"""A stand-in for a server of the Filter API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Filter


class FakeFilterService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_items(
        self, *, filter: Filter, x_context: dict[str, str] | None
    ) -> list[str]:
        return await self._answer(
            operations.LIST_ITEMS, filter=filter, x_context=x_context
        )
