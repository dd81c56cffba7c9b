"""Typed HTTP clients for the Partly API."""

from __future__ import annotations

from ...runtime.http import File
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import AddPartAll, AddPartRequest


class PartlyClient(HttpClient):
    """Calls the Partly API, with the contract's timeouts and retries."""

    _service = "partly"
    _server = None
    _operations = operations.ALL

    def add_part(
        self,
        *,
        body: AddPartRequest | bytes | File | None = None,
        all: AddPartAll | None = None,
    ) -> None:
        """POST /parts"""
        return self._call(operations.ADD_PART, querystring={"all": all}, body=body)


class AsyncPartlyClient(AsyncHttpClient):
    """Calls the Partly API, with the contract's timeouts and retries."""

    _service = "partly"
    _server = None
    _operations = operations.ALL

    async def add_part(
        self,
        *,
        body: AddPartRequest | bytes | File | None = None,
        all: AddPartAll | None = None,
    ) -> None:
        """POST /parts"""
        return await self._call(
            operations.ADD_PART, querystring={"all": all}, body=body
        )
