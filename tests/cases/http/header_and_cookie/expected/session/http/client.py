"""Typed HTTP clients for the Session API."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class SessionClient(HttpClient):
    """Calls the Session API, with the contract's timeouts and retries."""

    _service = "session"
    _server = None
    _operations = operations.ALL

    def get_session(
        self,
        *,
        x_trace_id: UUID,
        session_id: str,
        x_flags: list[str] | None = None,
        if_none_match: str | None = None,
        tab: int | None = None,
    ) -> str:
        """GET /session"""
        return self._call(
            operations.GET_SESSION,
            header={
                "X-Trace-Id": x_trace_id,
                "X-Flags": x_flags,
                "If-None-Match": if_none_match,
            },
            cookie={"session_id": session_id, "tab": tab},
        )


class AsyncSessionClient(AsyncHttpClient):
    """Calls the Session API, with the contract's timeouts and retries."""

    _service = "session"
    _server = None
    _operations = operations.ALL

    async def get_session(
        self,
        *,
        x_trace_id: UUID,
        session_id: str,
        x_flags: list[str] | None = None,
        if_none_match: str | None = None,
        tab: int | None = None,
    ) -> str:
        """GET /session"""
        return await self._call(
            operations.GET_SESSION,
            header={
                "X-Trace-Id": x_trace_id,
                "X-Flags": x_flags,
                "If-None-Match": if_none_match,
            },
            cookie={"session_id": session_id, "tab": tab},
        )
