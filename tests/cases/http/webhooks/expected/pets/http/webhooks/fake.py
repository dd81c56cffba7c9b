"""A stand-in for a server of the Pets webhooks API, for tests."""

from __future__ import annotations

from ....runtime.http.fake import HttpFake
from ..models import Pet
from . import operations


class FakePetsWebhooksService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def new_pet(self, body: Pet) -> None:
        return await self._answer(operations.NEW_PET, body=body)

    async def say_goodbye(self, body: Pet, *, x_signature: str) -> None:
        return await self._answer(
            operations.SAY_GOODBYE, x_signature=x_signature, body=body
        )
