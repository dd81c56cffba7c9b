"""What a server of the Pets API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Pet


class PetsService(Protocol):
    """The Pets API."""

    def add_pet(self, body: Pet) -> MaybeAwaitable[Pet]:
        """POST /pets

        Raises:
            AddPetUnprocessableContent: That is no pet.
        """
        ...

    def get_pet(self, id: str) -> MaybeAwaitable[Pet]:
        """GET /pets/{id}

        Raises:
            GetPetNotFound: There is none.
        """
        ...
