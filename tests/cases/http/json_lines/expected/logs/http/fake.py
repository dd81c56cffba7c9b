"""A stand-in for a server of the Logs API, for tests."""

from __future__ import annotations

from ...runtime.http import Items
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Line


class FakeLogsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def read_logs(self, *, level: str | None) -> Items[Line]:
        return await self._items(operations.READ_LOGS, level=level)

    async def read_spring_logs(self) -> Items[Line]:
        return await self._items(operations.READ_SPRING_LOGS)

    async def read_old_logs(self) -> Items[Line]:
        return await self._items(operations.READ_OLD_LOGS)

    async def read_sequence(self) -> Items[Line]:
        return await self._items(operations.READ_SEQUENCE)
