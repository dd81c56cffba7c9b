"""A stand-in for a server of the Notes API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations


class FakeNotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_note(
        self, body: str, *, content_encoding: str | None, host: str | None
    ) -> None:
        return await self._answer(
            operations.ADD_NOTE, content_encoding=content_encoding, host=host, body=body
        )

    async def change_note(
        self, body: str, *, content_encoding: str | None, host: str | None
    ) -> None:
        return await self._answer(
            operations.CHANGE_NOTE,
            content_encoding=content_encoding,
            host=host,
            body=body,
        )

    async def get_note(
        self, *, content_encoding: str | None, host: str | None
    ) -> Answered[str]:
        return await self._answer(
            operations.GET_NOTE, content_encoding=content_encoding, host=host
        )
