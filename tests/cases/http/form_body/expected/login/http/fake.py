"""A stand-in for a server of the Login API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import LogInRequest


class FakeLoginService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def log_in(self, body: LogInRequest) -> str:
        return await self._answer(operations.LOG_IN, body=body)
