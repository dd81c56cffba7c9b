"""A stand-in for a server of the Older API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import AddShapeRequest


class FakeOlderService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_shape(self, body: AddShapeRequest) -> None:
        return await self._answer(operations.ADD_SHAPE, body=body)
