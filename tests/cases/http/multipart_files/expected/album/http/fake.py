"""A stand-in for a server of the Album API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import AddPicturesRequest


class FakeAlbumService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_pictures(self, body: AddPicturesRequest) -> int:
        return await self._answer(operations.ADD_PICTURES, body=body)
