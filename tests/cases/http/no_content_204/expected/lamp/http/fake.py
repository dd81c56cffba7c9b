"""A stand-in for a server of the Lamp API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations


class FakeLampService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def switch_off(self) -> None:
        return await self._answer(operations.SWITCH_OFF)

    async def switch_on(self) -> None:
        return await self._answer(operations.SWITCH_ON)

    async def is_there(self) -> None:
        return await self._answer(operations.IS_THERE)

    async def look(self) -> None:
        return await self._answer(operations.LOOK)

    async def leave_unsaid(self) -> Answered[None]:
        return await self._answer(operations.LEAVE_UNSAID)
