"""Typed HTTP clients for the Preferences API."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Preferences


class PreferencesClient(HttpClient):
    """Calls the Preferences API, with the contract's timeouts and retries."""

    _service = "preferences"
    _server = "https://preferences.shop.example/v1"
    _operations = operations.ALL

    def get_preferences(self, user_id: UUID) -> Preferences:
        """Return what a user prefers; who never chose has the usual.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        return self._call(operations.GET_PREFERENCES, path={"userId": user_id})

    def replace_preferences(self, user_id: UUID, body: Preferences) -> Preferences:
        """Replace what a user prefers.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        return self._call(
            operations.REPLACE_PREFERENCES, path={"userId": user_id}, body=body
        )


class AsyncPreferencesClient(AsyncHttpClient):
    """Calls the Preferences API, with the contract's timeouts and retries."""

    _service = "preferences"
    _server = "https://preferences.shop.example/v1"
    _operations = operations.ALL

    async def get_preferences(self, user_id: UUID) -> Preferences:
        """Return what a user prefers; who never chose has the usual.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        return await self._call(operations.GET_PREFERENCES, path={"userId": user_id})

    async def replace_preferences(
        self, user_id: UUID, body: Preferences
    ) -> Preferences:
        """Replace what a user prefers.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        return await self._call(
            operations.REPLACE_PREFERENCES, path={"userId": user_id}, body=body
        )
