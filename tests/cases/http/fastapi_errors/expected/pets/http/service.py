"""What a server of the Pets API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class PetsService(Protocol):
    """The Pets API."""

    def list_pets_pets_get(self, *, limit: int | None) -> MaybeAwaitable[list[str]]:
        """GET /pets

        Raises:
            ListPetsPetsGetUnprocessableContent: Validation Error
        """
        ...
