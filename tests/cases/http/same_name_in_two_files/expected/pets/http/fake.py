"""A stand-in for a server of the Pets API, for tests."""

from __future__ import annotations

from ..._shared.cats import Pet
from ..._shared.dogs import Pet as PetDog
from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations


class FakePetsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_pet(self) -> Answered[Pet | PetDog]:
        return await self._answer(operations.GET_PET)
