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

    def add_pet(self, body: Pet) -> Pet:
        """POST /pets

        Raises:
            AddPetUnprocessableContent: That is no pet.
        """
        return self._call(operations.ADD_PET, body=body)

    def get_pet(self, id: str) -> Pet:
        """GET /pets/{id}

        Raises:
            GetPetNotFound: There is none.
        """
        return self._call(operations.GET_PET, path={"id": id})


class AsyncPetsClient(AsyncHttpClient):
    """Calls the Pets API, with the contract's timeouts and retries."""

    _service = "pets"
    _server = None
    _operations = operations.ALL

    async def add_pet(self, body: Pet) -> Pet:
        """POST /pets

        Raises:
            AddPetUnprocessableContent: That is no pet.
        """
        return await self._call(operations.ADD_PET, body=body)

    async def get_pet(self, id: str) -> Pet:
        """GET /pets/{id}

        Raises:
            GetPetNotFound: There is none.
        """
        return await self._call(operations.GET_PET, path={"id": id})
