"""What a server of the Pets API must implement."""

from __future__ import annotations

from typing import Protocol

from ..._shared.cats import Pet
from ..._shared.dogs import Pet as PetDog
from ...runtime import MaybeAwaitable
from ...runtime.http import Answered


class PetsService(Protocol):
    """The Pets API."""

    def get_pet(self) -> MaybeAwaitable[Answered[Pet | PetDog]]:
        """GET /pet

        Raises:
            GetPetNotFound: None.
        """
        ...
