"""A stand-in for a server of the Notes API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeNotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_notes(self, *, x_tenant: int, x_page: int | None) -> None:
        return await self._answer(
            operations.LIST_NOTES, x_tenant=x_tenant, x_page=x_page
        )
