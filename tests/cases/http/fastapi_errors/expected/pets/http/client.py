"""Typed HTTP clients for the Pets API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class PetsClient(HttpClient):
    """Calls the Pets API, with the contract's timeouts and retries."""

    _service = "pets"
    _server = None
    _operations = operations.ALL

    def list_pets_pets_get(self, *, limit: int | None = None) -> list[str]:
        """GET /pets

        Raises:
            ListPetsPetsGetUnprocessableContent: Validation Error
        """
        return self._call(operations.LIST_PETS_PETS_GET, query={"limit": limit})


class AsyncPetsClient(AsyncHttpClient):
    """Calls the Pets API, with the contract's timeouts and retries."""

    _service = "pets"
    _server = None
    _operations = operations.ALL

    async def list_pets_pets_get(self, *, limit: int | None = None) -> list[str]:
        """GET /pets

        Raises:
            ListPetsPetsGetUnprocessableContent: Validation Error
        """
        return await self._call(operations.LIST_PETS_PETS_GET, query={"limit": limit})
