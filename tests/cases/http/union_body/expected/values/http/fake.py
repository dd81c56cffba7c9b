"""A stand-in for a server of the Values API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeValuesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def set_value(self, body: int | str | bool) -> int | str | None:
        return await self._answer(operations.SET_VALUE, body=body)

    async def add_number(self, body: int) -> None:
        return await self._answer(operations.ADD_NUMBER, body=body)

    async def merge_values(self, body: dict[str, int | None]) -> None:
        return await self._answer(operations.MERGE_VALUES, body=body)

    async def forget_value(self) -> None:
        return await self._answer(operations.FORGET_VALUE)

    async def set_limits(self, body: list[int] | None) -> str | None:
        return await self._answer(operations.SET_LIMITS, body=body)
