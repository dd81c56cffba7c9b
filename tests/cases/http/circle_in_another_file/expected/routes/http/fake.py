"""A stand-in for a server of the Routes API, for tests."""

from __future__ import annotations

from ..._shared.parts import Route
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Named


class FakeRoutesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_route(self, body: Named) -> Route:
        return await self._answer(operations.ADD_ROUTE, body=body)
