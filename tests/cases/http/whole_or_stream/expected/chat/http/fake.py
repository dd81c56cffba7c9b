"""A stand-in for a server of the Chat API, for tests."""

from __future__ import annotations

from ...runtime.http import Items
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Answer, CreateAnswerRequest, Word


class FakeChatService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def create_answer(self, body: CreateAnswerRequest) -> Answer | Items[Word]:
        return await self._answer(operations.CREATE_ANSWER, body=body)
