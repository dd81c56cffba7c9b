"""A stand-in for a server of the Kinds API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import AuthBase


class FakeKindsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_auth(self) -> AuthBase:
        return await self._answer(operations.GET_AUTH)
