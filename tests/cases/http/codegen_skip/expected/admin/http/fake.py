"""A stand-in for a server of the Admin API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeAdminService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_health(self) -> None:
        return await self._answer(operations.GET_HEALTH)

    async def set_secrets(self) -> None:
        return await self._answer(operations.SET_SECRETS)
