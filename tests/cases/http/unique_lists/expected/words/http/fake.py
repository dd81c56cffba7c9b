"""A stand-in for a server of the Words API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Kind


class FakeWordsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_words(
        self, *, few: list[str] | None, kinds: list[Kind], joined: list[int] | None
    ) -> None:
        return await self._answer(
            operations.GET_WORDS, few=few, kinds=kinds, joined=joined
        )

    async def put_words(self, body: list[str]) -> None:
        return await self._answer(operations.PUT_WORDS, body=body)

    async def add_words(self, body: list[str] | None) -> None:
        return await self._answer(operations.ADD_WORDS, body=body)
