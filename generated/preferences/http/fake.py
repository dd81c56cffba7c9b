"""A stand-in for a server of the Preferences API, for tests."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Preferences


class FakePreferencesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_preferences(self, user_id: UUID) -> Preferences:
        return await self._answer(operations.GET_PREFERENCES, user_id=user_id)

    async def replace_preferences(
        self, user_id: UUID, body: Preferences
    ) -> Preferences:
        return await self._answer(
            operations.REPLACE_PREFERENCES, user_id=user_id, body=body
        )
