"""What a server of the Preferences API must implement."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from ...runtime import MaybeAwaitable
from .models import Preferences


class PreferencesService(Protocol):
    """How users want to be treated by the shop."""

    def get_preferences(self, user_id: UUID) -> MaybeAwaitable[Preferences]:
        """Return what a user prefers; who never chose has the usual.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        ...

    def replace_preferences(
        self, user_id: UUID, body: Preferences
    ) -> MaybeAwaitable[Preferences]:
        """Replace what a user prefers.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        ...
