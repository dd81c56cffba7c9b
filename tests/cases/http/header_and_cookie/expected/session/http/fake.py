"""A stand-in for a server of the Session API, for tests."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations


class FakeSessionService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_session(
        self,
        *,
        x_trace_id: UUID,
        x_flags: list[str] | None,
        if_none_match: str | None,
        session_id: str,
        tab: int,
    ) -> Answered[str]:
        return await self._answer(
            operations.GET_SESSION,
            x_trace_id=x_trace_id,
            x_flags=x_flags,
            if_none_match=if_none_match,
            session_id=session_id,
            tab=tab,
        )
