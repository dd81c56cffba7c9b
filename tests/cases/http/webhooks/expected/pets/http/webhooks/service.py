"""What a server of the Pets webhooks API must implement."""

from __future__ import annotations

from typing import Protocol

from ....runtime import MaybeAwaitable
from ..models import Pet


class PetsWebhooksService(Protocol):
    """The Pets webhooks API."""

    def new_pet(self, body: Pet) -> MaybeAwaitable[None]:
        """A pet has come.

        Raises:
            NewPetGone: Do not send any more.
        """
        ...

    def say_goodbye(self, body: Pet, *, x_signature: str) -> MaybeAwaitable[None]:
        """POST /petGone"""
        ...
