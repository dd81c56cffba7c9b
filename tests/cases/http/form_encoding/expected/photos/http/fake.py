"""A stand-in for a server of the Photos API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import AddPhotoRequest, SearchRequest


class FakePhotosService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_photo(self, body: AddPhotoRequest) -> None:
        return await self._answer(operations.ADD_PHOTO, body=body)

    async def search(self, body: SearchRequest) -> None:
        return await self._answer(operations.SEARCH, body=body)
