"""Typed HTTP clients for the Pets webhooks API."""

from __future__ import annotations

from ....runtime.http.client import AsyncHttpClient, HttpClient
from ..models import Pet
from . import operations


class PetsWebhooksClient(HttpClient):
    """Calls the Pets webhooks API, with the contract's timeouts and retries."""

    _service = "pets_webhooks"
    _server = None
    _operations = operations.ALL

    def new_pet(self, body: Pet) -> None:
        """A pet has come.

        Raises:
            NewPetGone: Do not send any more.
        """
        return self._call(operations.NEW_PET, body=body)

    def say_goodbye(self, body: Pet, *, x_signature: str) -> None:
        """POST /petGone"""
        return self._call(
            operations.SAY_GOODBYE, header={"X-Signature": x_signature}, body=body
        )


class AsyncPetsWebhooksClient(AsyncHttpClient):
    """Calls the Pets webhooks API, with the contract's timeouts and retries."""

    _service = "pets_webhooks"
    _server = None
    _operations = operations.ALL

    async def new_pet(self, body: Pet) -> None:
        """A pet has come.

        Raises:
            NewPetGone: Do not send any more.
        """
        return await self._call(operations.NEW_PET, body=body)

    async def say_goodbye(self, body: Pet, *, x_signature: str) -> None:
        """POST /petGone"""
        return await self._call(
            operations.SAY_GOODBYE, header={"X-Signature": x_signature}, body=body
        )
