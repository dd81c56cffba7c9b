"""Typed HTTP clients for the Pets API."""

from __future__ import annotations

from ..._shared.cats import Pet
from ..._shared.dogs import Pet as PetDog
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class PetsClient(HttpClient):
    """Calls the Pets API, with the contract's timeouts and retries."""

    _service = "pets"
    _server = None
    _operations = operations.ALL

    def get_pet(self) -> Pet | PetDog:
        """GET /pet

        Raises:
            GetPetNotFound: None.
        """
        return self._call(operations.GET_PET)


class AsyncPetsClient(AsyncHttpClient):
    """Calls the Pets API, with the contract's timeouts and retries."""

    _service = "pets"
    _server = None
    _operations = operations.ALL

    async def get_pet(self) -> Pet | PetDog:
        """GET /pet

        Raises:
            GetPetNotFound: None.
        """
        return await self._call(operations.GET_PET)
