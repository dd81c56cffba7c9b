"""What a server of the Session API must implement."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered


class SessionService(Protocol):
    """The Session API."""

    def get_session(
        self,
        *,
        x_trace_id: UUID,
        x_flags: list[str] | None,
        if_none_match: str | None,
        session_id: str,
        tab: int,
    ) -> MaybeAwaitable[Answered[str]]:
        """GET /session"""
        ...
