"""A stand-in for a server of the Desk API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import PutNoteLimit


class FakeDeskService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_note(
        self, id: str, *, limit: int, limit_header: int | None, limit_cookie: int | None
    ) -> None:
        return await self._answer(
            operations.GET_NOTE,
            id=id,
            limit=limit,
            limit_header=limit_header,
            limit_cookie=limit_cookie,
        )

    async def put_note(
        self,
        id: int,
        *,
        limit: PutNoteLimit,
        limit_header: int | None,
        limit_cookie: int | None,
    ) -> None:
        return await self._answer(
            operations.PUT_NOTE,
            id=id,
            limit=limit,
            limit_header=limit_header,
            limit_cookie=limit_cookie,
        )
