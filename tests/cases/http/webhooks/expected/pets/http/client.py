"""Typed HTTP clients for the Pets API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Pet


class PetsClient(HttpClient):
    """Calls the Pets API, with the contract's timeouts and retries."""

    _service = "pets"
    _server = None
    _operations = operations.ALL

    def list_pets(self) -> list[Pet]:
        """GET /pets"""
        return self._call(operations.LIST_PETS)


class AsyncPetsClient(AsyncHttpClient):
    """Calls the Pets API, with the contract's timeouts and retries."""

    _service = "pets"
    _server = None
    _operations = operations.ALL

    async def list_pets(self) -> list[Pet]:
        """GET /pets"""
        return await self._call(operations.LIST_PETS)
