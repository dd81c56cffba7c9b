"""A stand-in for a server of the Sizes API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Size


class FakeSizesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_sizes(self) -> Size:
        return await self._answer(operations.GET_SIZES)
