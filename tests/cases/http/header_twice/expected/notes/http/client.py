"""Typed HTTP clients for the Notes API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class NotesClient(HttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    def list_notes(self, *, x_tenant: int, x_page: int | None = None) -> None:
        """GET /notes"""
        return self._call(
            operations.LIST_NOTES, header={"X-Tenant": x_tenant, "X-Page": x_page}
        )


class AsyncNotesClient(AsyncHttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    async def list_notes(self, *, x_tenant: int, x_page: int | None = None) -> None:
        """GET /notes"""
        return await self._call(
            operations.LIST_NOTES, header={"X-Tenant": x_tenant, "X-Page": x_page}
        )
