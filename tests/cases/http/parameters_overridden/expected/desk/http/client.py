"""Typed HTTP clients for the Desk API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import PutNoteLimit


class DeskClient(HttpClient):
    """Calls the Desk API, with the contract's timeouts and retries."""

    _service = "desk"
    _server = None
    _operations = operations.ALL

    def get_note(
        self,
        id: str,
        *,
        limit: int | None = None,
        limit_header: int | None = None,
        limit_cookie: int | None = None,
    ) -> None:
        """GET /notes/{id}"""
        return self._call(
            operations.GET_NOTE,
            path={"id": id},
            query={"limit": limit},
            header={"limit": limit_header},
            cookie={"limit": limit_cookie},
        )

    def put_note(
        self,
        id: int,
        *,
        limit: PutNoteLimit,
        limit_header: int | None = None,
        limit_cookie: int | None = None,
    ) -> None:
        """PUT /notes/{id}"""
        return self._call(
            operations.PUT_NOTE,
            path={"id": id},
            query={"limit": limit},
            header={"limit": limit_header},
            cookie={"limit": limit_cookie},
        )


class AsyncDeskClient(AsyncHttpClient):
    """Calls the Desk API, with the contract's timeouts and retries."""

    _service = "desk"
    _server = None
    _operations = operations.ALL

    async def get_note(
        self,
        id: str,
        *,
        limit: int | None = None,
        limit_header: int | None = None,
        limit_cookie: int | None = None,
    ) -> None:
        """GET /notes/{id}"""
        return await self._call(
            operations.GET_NOTE,
            path={"id": id},
            query={"limit": limit},
            header={"limit": limit_header},
            cookie={"limit": limit_cookie},
        )

    async def put_note(
        self,
        id: int,
        *,
        limit: PutNoteLimit,
        limit_header: int | None = None,
        limit_cookie: int | None = None,
    ) -> None:
        """PUT /notes/{id}"""
        return await self._call(
            operations.PUT_NOTE,
            path={"id": id},
            query={"limit": limit},
            header={"limit": limit_header},
            cookie={"limit": limit_cookie},
        )
